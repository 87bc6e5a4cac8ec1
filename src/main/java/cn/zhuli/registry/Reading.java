package cn.zhuli.registry;

import cn.zhuli.registry.ImportReport.Fault;
import cn.zhuli.rule.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of one row and notes every fault. A field that the row doesn't have at all keeps
 * the current value; one that is there but blank becomes {@code null}.
 */
final class Reading {

  private static final Pattern FORMULA_ERROR = Pattern.compile("(ERROR:)?#(N/A|[A-Z0-9/]+[!?])");

  private final Map<String, Column> columns;
  private final Map<String, String> values;
  private final List<Fault> faults = new ArrayList<>();

  /**
   * @param columns of the sheet by field
   * @param values by field; a blank one is empty
   */
  Reading(Map<String, Column> columns, Map<String, String> values) {
    this.columns = columns;
    this.values = values;
  }

  List<Fault> faults() {
    return List.copyOf(faults);
  }

  boolean isFaulty() {
    return !faults.isEmpty();
  }

  void fault(String field, String zh, String en) {
    var column = columns.get(field);
    faults.add(new Fault(column == null ? null : column.header(), field, zh, en));
  }

  @Nullable String creditCode() {
    return parsed(
        Column.CREDIT_CODE.field(),
        null,
        text -> {
          var fault = CreditCode.fault(text);
          fault.ifPresent(this::note);
          return fault.isEmpty() ? new CreditCode(text).value() : null;
        });
  }

  private void note(Refusal refusal) {
    fault(Column.CREDIT_CODE.field(), refusal.zh(), refusal.en());
  }

  @Nullable String text(String field, int maxLength, @Nullable String current) {
    return parsed(
        field,
        current,
        text -> {
          if (text.length() <= maxLength) {
            return text;
          }
          fault(
              field,
              "内容过长，最多 " + maxLength + " 个字，请缩短",
              "Too long; shorten it to " + maxLength + " characters");
          return null;
        });
  }

  /** A text of a certain shape, which the message describes. */
  @Nullable String text(
      String field, Pattern shape, @Nullable String current, String zh, String en) {
    return parsed(
        field,
        current,
        text -> {
          if (shape.matcher(text).matches()) {
            return text;
          }
          fault(field, "“" + text + "”：" + zh, "'" + text + "': " + en);
          return null;
        });
  }

  @Nullable LocalDate date(String field, @Nullable LocalDate current) {
    return parsed(
        field,
        current,
        text -> {
          var date = Written.date(text);
          if (date == null) {
            fault(
                field,
                "“" + text + "”不是有效日期，请写成 2025-03-01 或设为 Excel 日期",
                "'" + text + "' is no date; write 2025-03-01 or use an Excel date");
          }
          return date;
        });
  }

  @Nullable Integer year(String field) {
    return parsed(
        field,
        null,
        text -> {
          var year = Written.year(text);
          if (year == null) {
            fault(
                field,
                "“" + text + "”不是有效年度，请写成四位数字，如 2025",
                "'" + text + "' is no year; write four digits, such as 2025");
          }
          return year;
        });
  }

  @Nullable Boolean yesNo(String field, @Nullable Boolean current) {
    return parsed(
        field,
        current,
        text -> {
          var answer = Written.yesNo(text);
          if (answer == null) {
            fault(field, "“" + text + "”应填“是”或“否”", "'" + text + "' must be 是 (yes) or 否 (no)");
          }
          return answer;
        });
  }

  <T extends Enum<T> & Worded> @Nullable T choice(String field, T[] choices, @Nullable T current) {
    return parsed(
        field,
        current,
        text -> {
          var chosen = chosen(choices, text);
          if (chosen == null) {
            var words = Arrays.stream(choices).map(it -> it.words().get(0)).toList();
            fault(
                field,
                "“" + text + "”应为以下之一：" + String.join("、", words),
                "'" + text + "' must be one of " + String.join(", ", words));
          }
          return chosen;
        });
  }

  private static <T extends Enum<T> & Worded> @Nullable T chosen(T[] choices, String text) {
    return Arrays.stream(choices)
        .filter(it -> it.words().contains(text) || it.name().equals(text.toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElse(null);
  }

  private <T> @Nullable T parsed(
      String field, @Nullable T current, Function<String, @Nullable T> parse) {
    var text = values.get(field);
    if (text == null && !isRequired(field)) {
      return current;
    }
    if (text == null || text.isEmpty()) {
      missing(field);
      return null;
    }
    return isReadable(field, text) ? parse.apply(text) : null;
  }

  private boolean isRequired(String field) {
    var column = columns.get(field);
    return column != null && column.required();
  }

  private void missing(String field) {
    if (isRequired(field)) {
      fault(field, "不能为空，请填写", "Must not be blank; fill it in");
    }
  }

  private boolean isReadable(String field, String text) {
    if (FORMULA_ERROR.matcher(text).matches()) {
      fault(
          field,
          "单元格的公式出错（" + text.replace("ERROR:", "") + "），请改正公式或填入数值",
          "The cell's formula failed ("
              + text.replace("ERROR:", "")
              + "); correct it or enter the value");
      return false;
    }
    if (text.codePoints().anyMatch(Written::isUnprintable)) {
      fault(field, "含有不可见的控制字符，请删除后重新输入", "Contains control characters; type it anew");
      return false;
    }
    return true;
  }
}
