package cn.zhuli.fact;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Named values in a fixed order; absent where nobody said anything. Never changes. */
public final class Facts {

  private static final Facts NONE = new Facts(Map.of());

  private final Map<String, Object> values;

  private Facts(Map<String, ?> values) {
    this.values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  @JsonCreator
  public static Facts of(Map<String, ?> values) {
    var known = new LinkedHashMap<String, Object>();
    values.forEach(
        (name, value) -> {
          if (value != null) {
            known.put(name, value);
          }
        });
    return new Facts(known);
  }

  public static Facts of(String name, Object value) {
    return new Facts(Map.of(name, value));
  }

  public static Facts none() {
    return NONE;
  }

  public Facts with(String name, @Nullable Object value) {
    if (value == null) {
      return this;
    }
    var more = new LinkedHashMap<>(values);
    more.put(name, value);
    return new Facts(more);
  }

  /** These facts, overridden by what {@code stronger} knows. */
  public Facts overriddenBy(Facts stronger) {
    var merged = new LinkedHashMap<>(values);
    merged.putAll(stronger.values);
    return new Facts(merged);
  }

  @JsonValue
  public Map<String, Object> asMap() {
    return values;
  }

  public @Nullable Object get(String name) {
    return values.get(name);
  }

  public boolean has(String name) {
    return values.containsKey(name);
  }

  public String text(String name) {
    var value = values.get(name);
    return value == null ? "" : value.toString();
  }

  public boolean isTrue(String name) {
    return Boolean.TRUE.equals(values.get(name)) || "true".equals(values.get(name));
  }

  /**
   * The number under that name, or {@code null}; read exactly, whether stored as number or text.
   */
  public @Nullable BigDecimal number(String name) {
    var value = values.get(name);
    return value == null ? null : new BigDecimal(value.toString());
  }

  public List<?> list(String name) {
    return values.get(name) instanceof List<?> list ? list : List.of();
  }

  public List<String> texts(String name) {
    return list(name).stream().map(Object::toString).toList();
  }

  /** The rows under that name, each a set of facts. */
  public List<Facts> rows(String name) {
    return list(name).stream().filter(Map.class::isInstance).map(row -> row(row)).toList();
  }

  @SuppressWarnings("unchecked")
  private static Facts row(Object row) {
    return of((Map<String, Object>) row);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Facts facts && facts.values.equals(values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  @Override
  public String toString() {
    return values.toString();
  }
}
