package cn.zhuli.office.web.story;

import cn.zhuli.calendar.Time;
import cn.zhuli.fact.Facts;
import cn.zhuli.programme.Wording.Words;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A fact as people read it.
 *
 * @param value empty where the parts say it all
 */
record Line(String name, String value, List<Line> parts) {

  private static final Pattern INSTANT =
      Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?Z");

  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(Time.ZONE);

  static List<Line> of(Facts facts, Words words) {
    return facts.asMap().entrySet().stream()
        .map(fact -> of(fact.getKey(), fact.getValue(), words))
        .toList();
  }

  private static Line of(String fact, Object value, Words words) {
    var name = words.name(fact);
    if (value instanceof Map<?, ?> map) {
      return new Line(name, map.isEmpty() ? "无" : "", parts(map, words));
    }
    if (value instanceof List<?> list) {
      return of(name, fact, list, words);
    }
    return new Line(name, text(fact, value, words), List.of());
  }

  private static Line of(String name, String fact, List<?> list, Words words) {
    if (list.stream().noneMatch(Map.class::isInstance)) {
      var joined = list.stream().map(item -> text(fact, item, words));
      return new Line(
          name, list.isEmpty() ? "无" : joined.collect(Collectors.joining("、")), List.of());
    }
    var rows = new ArrayList<Line>();
    for (var row : list) {
      rows.add(of("第 " + (rows.size() + 1) + " 项", row, words));
    }
    return new Line(name, "", List.copyOf(rows));
  }

  private static List<Line> parts(Map<?, ?> map, Words words) {
    return map.entrySet().stream()
        .filter(part -> part.getValue() != null)
        .map(part -> of(String.valueOf(part.getKey()), part.getValue(), words))
        .toList();
  }

  private static String text(String fact, Object value, Words words) {
    if (value instanceof Boolean flag) {
      return flag ? "是" : "否";
    }
    if (value instanceof BigDecimal number) {
      return number.toPlainString();
    }
    var text = value.toString();
    return INSTANT.matcher(text).matches()
        ? SECOND.format(Instant.parse(text))
        : words.option(fact, text);
  }
}
