package cn.zhuli.form;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Values as JSON knows them: text, number, truth, list, map, nothing. */
final class Plain {

  /** Far beyond any amount or count, far below what makes arithmetic slow. */
  private static final int MOST_DIGITS = 30;

  private Plain() {}

  /** Whether expressions can work with it: no foreign object, no number that explodes. */
  static boolean isPlain(@Nullable Object value) {
    return value instanceof Number
        ? decimal(value) != null
        : value instanceof String
            || value instanceof Boolean
            || value instanceof List
            || value instanceof Map;
  }

  /** Nothing was answered: no value, blank text, an empty list or map. */
  static boolean isBlank(@Nullable Object value) {
    return value == null
        || value instanceof String text && text.isBlank()
        || value instanceof Collection<?> items && items.isEmpty()
        || value instanceof Map<?, ?> map && map.isEmpty();
  }

  /** Nothing that matters was answered: blank all the way down, and no tick. */
  static boolean isVoid(@Nullable Object value) {
    return isBlank(value)
        || Boolean.FALSE.equals(value)
        || value instanceof Collection<?> items && items.stream().allMatch(Plain::isVoid)
        || value instanceof Map<?, ?> map && map.values().stream().allMatch(Plain::isVoid);
  }

  /** Equal in value: {@code 1}, {@code 1.0} and {@code 1L} are the same, {@code "1"} is not. */
  static boolean same(@Nullable Object one, @Nullable Object other) {
    if (one instanceof Number a && other instanceof Number b) {
      var left = decimal(a);
      var right = decimal(b);
      return left != null && right != null && left.compareTo(right) == 0;
    }
    if (one instanceof List<?> a && other instanceof List<?> b) {
      return a.size() == b.size() && sameItems(a, b);
    }
    if (one instanceof Map<?, ?> a && other instanceof Map<?, ?> b) {
      return a.keySet().equals(b.keySet())
          && a.keySet().stream().allMatch(key -> same(a.get(key), b.get(key)));
    }
    return Objects.equals(one, other);
  }

  private static boolean sameItems(List<?> one, List<?> other) {
    for (int i = 0; i < one.size(); i++) {
      if (!same(one.get(i), other.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** The exact number; {@code null} if it is none, is not finite, or has absurdly many digits. */
  static @Nullable BigDecimal decimal(@Nullable Object value) {
    if (value instanceof Double || value instanceof Float) {
      var number = ((Number) value).doubleValue();
      return Double.isFinite(number) ? sane(new BigDecimal(value.toString())) : null;
    }
    if (value instanceof Number number) {
      return number instanceof BigDecimal exact ? sane(exact) : whole(number);
    }
    return value instanceof String text ? written(text.strip()) : null;
  }

  private static @Nullable BigDecimal whole(Number number) {
    var text = number.toString();
    return text.length() > MOST_DIGITS + 1 ? null : written(text);
  }

  private static @Nullable BigDecimal written(String text) {
    var readable = text.length() <= 2 * MOST_DIGITS && text.matches("[+-]?[0-9]+(\\.[0-9]+)?");
    return readable ? sane(new BigDecimal(text)) : null;
  }

  private static @Nullable BigDecimal sane(BigDecimal number) {
    var before = (long) number.precision() - number.scale();
    return before > MOST_DIGITS || Math.abs((long) number.scale()) > MOST_DIGITS ? null : number;
  }

  /** A copy with text keys, in the same order. */
  static Map<String, Object> map(Map<?, ?> values) {
    var copy = new LinkedHashMap<String, Object>();
    values.forEach((key, value) -> copy.put(String.valueOf(key), value));
    return copy;
  }

  /** A value from outside, short enough to be repeated in a message. */
  static String quoted(@Nullable Object value) {
    var text = String.valueOf(value);
    return "“" + (text.length() > 40 ? text.substring(0, 40) + "…" : text) + "”";
  }
}
