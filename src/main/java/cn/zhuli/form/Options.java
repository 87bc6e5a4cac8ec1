package cn.zhuli.form;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What may be chosen in a field.
 *
 * @param listed the options that stand in the form
 * @param key the name of the variable that holds them, if they don't
 * @param expression the FEEL expression that yields them, if neither
 */
record Options(List<?> listed, @Nullable String key, @Nullable String expression) {

  /** The values that may be chosen, in the order in which they are offered. */
  List<Object> values(Spot spot) {
    return items(spot).stream()
        .map(Options::value)
        .filter(Objects::nonNull)
        .map(Object.class::cast)
        .toList();
  }

  /** The one of these values that was meant; {@code null} if it is not among them. */
  static @Nullable Object matching(@Nullable Object chosen, List<Object> values) {
    return values.stream().filter(value -> Plain.same(value, chosen)).findFirst().orElse(null);
  }

  /** The first few options by name, for a message. */
  String hint(Spot spot) {
    var items = items(spot).stream().map(Options::name).filter(Objects::nonNull).toList();
    var shown = items.stream().limit(8).collect(Collectors.joining("、"));
    return items.isEmpty() ? "（无）" : items.size() > 8 ? shown + "…" : shown;
  }

  private List<?> items(Spot spot) {
    Object found = listed;
    if (expression != null) {
      found = spot.value(expression);
    } else if (key != null) {
      found = spot.known().get(key);
    }
    return found instanceof List<?> items ? items : List.of();
  }

  private static @Nullable Object value(@Nullable Object item) {
    return item instanceof Map<?, ?> option ? option.get("value") : item;
  }

  private static @Nullable String name(@Nullable Object item) {
    var label = item instanceof Map<?, ?> option ? option.get("label") : null;
    var shown = label == null ? value(item) : label;
    return shown == null ? null : shown.toString();
  }
}
