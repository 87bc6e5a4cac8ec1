package cn.zhuli.rehearsal;

import cn.zhuli.assessment.Rubric;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What somebody answers at a task, as a scenario has it: fields by their ids, and how it is done by
 * keys with a dollar: {@code $after} (how long it takes), {@code $never}, {@code $by}, {@code
 * $refused} (what the refusal must say), {@code $total} (points of the rubric that sum to it).
 */
record Answer(Map<String, Object> entries) {

  /** What a scenario can say of an answer beside its fields. */
  static final Set<String> KEYS = Set.of("$after", "$never", "$by", "$refused", "$total");

  private static final Duration USUALLY = Duration.ofDays(1);

  /** A prime number of steps between two bounds, gone through in strides that spread them. */
  private static final long STEPS = 10_007;

  private static final long STRIDE = 6_180;

  /** The answer for a visit; a list has one for each visit, the last one for all further ones. */
  @SuppressWarnings("unchecked")
  static Optional<Answer> forVisit(@Nullable Object plan, int visit) {
    if (plan instanceof List<?> list && !list.isEmpty()) {
      return forVisit(list.get(Math.min(visit, list.size() - 1)), 0);
    }
    return plan instanceof Map<?, ?> map
        ? Optional.of(new Answer((Map<String, Object>) map))
        : Optional.empty();
  }

  /** Whether the value of a key with a dollar is one that it can have. */
  static boolean isReadable(String key, @Nullable Object value) {
    var answer = new Answer(Collections.singletonMap(key, value));
    try {
      switch (key) {
        case "$after" -> answer.after();
        case "$total" -> total(value, 0);
        default -> {
          return !key.equals("$never") || value instanceof Boolean;
        }
      }
      return true;
    } catch (DateTimeParseException | NumberFormatException unreadable) {
      return false;
    }
  }

  Duration after() {
    var after = entries.get("$after");
    return after == null ? USUALLY : Duration.parse(after.toString());
  }

  boolean never() {
    return Boolean.TRUE.equals(entries.get("$never"));
  }

  Optional<String> by() {
    return Optional.ofNullable(entries.get("$by")).map(Object::toString);
  }

  /** What the refusal of this answer must say. */
  Optional<String> refused() {
    return Optional.ofNullable(entries.get("$refused")).map(Object::toString);
  }

  /** The values of the form's fields. */
  Map<String, Object> values(
      UnaryOperator<@Nullable Object> props, Supplier<Rubric> rubric, int number) {
    var values = new LinkedHashMap<String, Object>();
    if (entries.get("$total") != null) {
      values.putAll(Points.of(rubric.get(), total(entries.get("$total"), number)));
    }
    entries.forEach(
        (name, value) -> {
          if (!name.startsWith("$")) {
            values.put(name, Objects.requireNonNull(props.apply(value)));
          }
        });
    return values;
  }

  /** A total, or one between two bounds that differs among the first 10 006 applicants. */
  private static BigDecimal total(@Nullable Object total, int number) {
    if (total instanceof Map<?, ?> bounds) {
      var from = new BigDecimal(String.valueOf(bounds.get("from")));
      var to = new BigDecimal(String.valueOf(bounds.get("to")));
      var step = BigDecimal.valueOf(number * STRIDE % STEPS);
      return to.subtract(from)
          .multiply(step)
          .divide(BigDecimal.valueOf(STEPS - 1), 2, RoundingMode.HALF_UP)
          .add(from);
    }
    return new BigDecimal(String.valueOf(total));
  }
}
