package cn.zhuli.paper;

import cn.zhuli.calendar.Time;
import cn.zhuli.fact.Facts;
import cn.zhuli.programme.Wording.Words;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Answers as paper shows them: options by their labels, amounts and days as people write them. */
public record Shown(Words words) {

  private static final String AMOUNT = "amount";
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy 年 M 月 d 日");

  public Map<String, Object> of(Facts answers) {
    var shown = new HashMap<String, Object>();
    answers.asMap().forEach((name, value) -> shown.put(name, value(answers, name, value)));
    return shown;
  }

  private Object value(Facts answers, String name, Object value) {
    var rows = answers.rows(name);
    return rows.isEmpty() ? text(name, value) : rows.stream().map(this::of).toList();
  }

  private String text(String name, Object value) {
    if (value instanceof List<?> several) {
      return several.stream().map(one -> text(name, one)).collect(Collectors.joining("、"));
    }
    if (value instanceof Boolean answer) {
      return answer ? "是" : "否";
    }
    if (name.equals(AMOUNT)) {
      return yuan(new BigDecimal(value.toString()));
    }
    return words.option(name, asDay(printable(value.toString())));
  }

  /** Without what XML can't hold. */
  private static String printable(String text) {
    return text.replaceAll("[\\p{Cntrl}&&[^\r\n\t]]|[\\uFFFE\\uFFFF]", "");
  }

  private static String asDay(String text) {
    try {
      return text.endsWith("Z") ? day(Instant.parse(text)) : day(LocalDate.parse(text));
    } catch (DateTimeParseException noDay) {
      return text;
    }
  }

  public static String day(LocalDate day) {
    return DAY.format(day);
  }

  /** The Shanghai day on which an instant falls. */
  public static String day(Instant at) {
    return day(LocalDate.ofInstant(at, Time.ZONE));
  }

  public static String yuan(BigDecimal amount) {
    return new DecimalFormat("#,##0.00").format(amount);
  }
}
