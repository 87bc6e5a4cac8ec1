package cn.zhuli.process.desk;

import cn.zhuli.fact.Facts;
import cn.zhuli.programme.Wording.Words;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Answers of a form as other forms show them: rows as a table, choices in the form's words. */
final class Told {

  private Told() {}

  /** Text, or a list of rows where the field is a list of several answers each. */
  static Object of(Words words, Facts facts, String field) {
    var rows = facts.rows(field);
    return rows.isEmpty()
        ? text(words, field, Objects.requireNonNullElse(facts.get(field), ""))
        : rows.stream().map(row -> row(words, row)).toList();
  }

  private static Map<String, Object> row(Words words, Facts row) {
    var cells = new LinkedHashMap<String, Object>();
    row.asMap().forEach((name, value) -> cells.put(name, text(words, name, value)));
    return cells;
  }

  private static String text(Words words, String field, Object value) {
    if (value instanceof List<?> chosen) {
      return chosen.stream()
          .map(one -> words.option(field, one.toString()))
          .collect(Collectors.joining("、"));
    }
    return value instanceof BigDecimal number
        ? number.toPlainString()
        : words.option(field, Shown.value(value));
  }
}
