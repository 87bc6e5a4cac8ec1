package cn.zhuli.rehearsal;

import cn.zhuli.calendar.Time;
import cn.zhuli.process.rehearsal.People;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a scenario calls by a name and only the rehearsal knows: {@code $upload}, a paper just
 * uploaded; {@code $today}; {@code $code:x}, the credit code of an applicant or unit; {@code
 * $number:x}, the number of an application.
 */
class Props {

  private static final String CODE = "$code:";
  private static final String NUMBER = "$number:";

  private final People people;
  private final Clock clock;
  private final UnaryOperator<String> codes;
  private final UnaryOperator<String> numbers;

  Props(People people, Clock clock, UnaryOperator<String> codes, UnaryOperator<String> numbers) {
    this.people = people;
    this.clock = clock;
    this.codes = codes;
    this.numbers = numbers;
  }

  /** Puts the things themselves in the place of their names, for one person. */
  UnaryOperator<@Nullable Object> of(String person) {
    return value -> fill(value, person);
  }

  private Object fill(@Nullable Object value, String person) {
    if (value instanceof Iterable<?> list) {
      var filled = new ArrayList<>();
      list.forEach(item -> filled.add(fill(item, person)));
      return filled;
    }
    if (value instanceof Map<?, ?> map) {
      var filled = new LinkedHashMap<String, Object>();
      map.forEach((key, item) -> filled.put(key.toString(), fill(item, person)));
      return filled;
    }
    var text = String.valueOf(value);
    if (text.startsWith(CODE)) {
      return codes.apply(text.substring(CODE.length()));
    }
    if (text.startsWith(NUMBER)) {
      return numbers.apply(text.substring(NUMBER.length()));
    }
    return switch (text) {
      case "$upload" -> people.upload(person, "材料").toString();
      case "$today" -> LocalDate.ofInstant(clock.instant(), Time.ZONE).toString();
      default -> value == null ? "" : value;
    };
  }
}
