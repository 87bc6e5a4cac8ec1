package cn.zhuli.process.desk;

import cn.zhuli.calendar.Time;
import cn.zhuli.document.Document;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How values are shown to people. */
final class Shown {

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(Time.ZONE);

  private Shown() {}

  static String time(Instant instant) {
    return MINUTE.format(instant);
  }

  /** An amount in yuan; its unit stands in the form or sentence around it. */
  static String yuan(BigDecimal amount) {
    return new DecimalFormat("#,##0.00").format(amount);
  }

  static String yesNo(boolean value) {
    return value ? "是" : "否";
  }

  static String value(Object value) {
    if (value instanceof Boolean flag) {
      return yesNo(flag);
    }
    return switch (value.toString()) {
      case "true" -> "是";
      case "false" -> "否";
      default -> value.toString();
    };
  }

  /** An entry of a choice. */
  static Map<String, String> option(String label, String value) {
    return Map.of("label", label, "value", value);
  }

  /** Documents as a markdown list of links that open in the same sign-in. */
  static String links(List<Document> documents) {
    return documents.isEmpty()
        ? "（无）"
        : documents.stream()
            .map(
                document ->
                    "- [%s](/api/documents/%s/content)"
                        .formatted(escaped(document.name()), document.id()))
            .collect(Collectors.joining("\n"));
  }

  private static String escaped(String name) {
    return name.replaceAll("([\\\\\\[\\]_*`<>])", "\\\\$1");
  }
}
