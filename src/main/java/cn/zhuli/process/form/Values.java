package cn.zhuli.process.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.plugin.variable.SpinValues;
import org.jspecify.annotations.Nullable;

/** Carries values between what the engine types and what forms know: JSON's plain values. */
final class Values {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Beyond these many digits a browser's numbers are not exact any more. */
  private static final int EXACT_DIGITS = 15;

  private Values() {}

  /**
   * Variables as a client sends them. Nothing is deserialised but JSON; what is not plain stays as
   * it is, for the form to refuse.
   */
  static Map<String, Object> sent(@Nullable Map<String, ?> variables) {
    var plain = new LinkedHashMap<String, Object>();
    if (variables != null) {
      variables.keySet().forEach(name -> plain.put(name, untyped(typed(variables, name))));
    }
    return plain;
  }

  /** The engine's own variables, as a form's expressions see them. */
  static Map<String, Object> stored(VariableMap variables) {
    var plain = new LinkedHashMap<String, Object>();
    sent(variables)
        .forEach(
            (name, value) -> plain.put(name, value instanceof TypedValue ? null : plain(value)));
    return plain;
  }

  private static @Nullable Object typed(Map<String, ?> variables, String name) {
    return variables instanceof VariableMap map ? map.getValueTyped(name) : variables.get(name);
  }

  private static @Nullable Object untyped(@Nullable Object value) {
    if (value instanceof SerializableValue serialized) {
      return serialized.isDeserialized() ? own(serialized) : parsed(serialized);
    }
    return value instanceof TypedValue typed ? typed.getValue() : value;
  }

  /** Spin's nodes print themselves as JSON. */
  private static @Nullable Object own(SerializableValue value) {
    return value.getType().getName().equals("json") && value.getValue() != null
        ? parsed(value.getValue().toString(), value)
        : value.getValue();
  }

  private static @Nullable Object parsed(SerializableValue value) {
    var isJson =
        value.getType().getName().equals("json")
            || "application/json".equals(value.getSerializationDataFormat());
    return isJson ? parsed(value.getValueSerialized(), value) : value;
  }

  private static @Nullable Object parsed(@Nullable String json, SerializableValue otherwise) {
    try {
      return json == null ? null : JSON.readValue(json, Object.class);
    } catch (JsonProcessingException broken) {
      return otherwise;
    }
  }

  /** Any value as text, number, truth, list or map, all the way down. */
  static @Nullable Object plain(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      var plain = new LinkedHashMap<String, Object>();
      map.forEach((key, inner) -> plain.put(String.valueOf(key), plain(inner)));
      return plain;
    }
    if (value instanceof Collection<?> items) {
      return items.stream().map(Values::plain).toList();
    }
    return value == null || value instanceof Number || value instanceof Boolean
        ? value
        : value.toString();
  }

  /** A plain value as Tasklist reads it: lists and maps as JSON text, which it parses. */
  static TypedValue shown(Object plain) {
    if (plain instanceof Map || plain instanceof Collection) {
      return SpinValues.jsonValue(json(plain)).create();
    }
    return plain instanceof Number number
        ? number(number)
        : plain instanceof Boolean truth
            ? Variables.booleanValue(truth)
            : Variables.stringValue(plain.toString());
  }

  private static String json(Object plain) {
    try {
      return JSON.writeValueAsString(plain);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /**
   * The engine has no decimal type: short ones become doubles, the others text, none is rounded.
   */
  private static TypedValue number(Number number) {
    if (number instanceof Integer whole) {
      return Variables.integerValue(whole);
    }
    if (number instanceof Long whole) {
      return Variables.longValue(whole);
    }
    if (number instanceof Double rounded) {
      return Variables.doubleValue(rounded);
    }
    var exact = new BigDecimal(number.toString());
    return exact.precision() > EXACT_DIGITS || Math.abs(exact.scale()) > EXACT_DIGITS
        ? Variables.stringValue(exact.toPlainString())
        : Variables.doubleValue(exact.doubleValue());
  }

  /** The same values, in the same order, for nobody to change. */
  static Map<String, Object> frozen(Map<?, ?> values) {
    var copy = new LinkedHashMap<String, Object>();
    values.forEach((key, value) -> copy.put(String.valueOf(key), frozen(value)));
    return Collections.unmodifiableMap(copy);
  }

  private static @Nullable Object frozen(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      return frozen(map);
    }
    return value instanceof Collection<?> items
        ? items.stream().map(Values::frozen).toList()
        : value;
  }
}
