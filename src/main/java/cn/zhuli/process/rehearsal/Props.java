package cn.zhuli.process.rehearsal;

import cn.zhuli.calendar.Time;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a scenario calls by a name and only the rehearsal knows: {@code $upload}, a paper just
 * uploaded, and {@code $today}.
 */
class Props {

  private final People people;
  private final Clock clock;

  Props(People people, Clock clock) {
    this.people = people;
    this.clock = clock;
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
    return switch (String.valueOf(value)) {
      case "$upload" -> people.upload(person, "材料").toString();
      case "$today" -> LocalDate.ofInstant(clock.instant(), Time.ZONE).toString();
      default -> value == null ? "" : value;
    };
  }
}
