package cn.zhuli.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which keys a form's data has, so that anything else is noticed. */
final class Shape {

  private final Map<String, Shape> inner = new LinkedHashMap<>();
  private boolean isLeaf;

  /**
   * The shape of these parts' data.
   *
   * @throws IllegalArgumentException if two parts claim the same place
   */
  static Shape of(List<Component> parts) {
    var shape = new Shape();
    paths(parts).forEach(shape::claim);
    return shape;
  }

  private static List<Path> paths(List<Component> parts) {
    return parts.stream().flatMap(part -> pathsOf(part).stream()).toList();
  }

  private static List<Path> pathsOf(Component part) {
    if (part instanceof Component.Field field) {
      return List.of(field.path());
    }
    if (part instanceof Component.Rows rows) {
      return List.of(rows.path());
    }
    return part instanceof Component.Group group
        ? paths(group.parts())
        : List.of(((Component.Computed) part).path());
  }

  private void claim(Path path) {
    var shape = this;
    for (var segment : path.segments()) {
      if (shape.isLeaf) {
        throw new IllegalArgumentException("'" + path + "' lies inside another field");
      }
      shape = shape.inner.computeIfAbsent(segment, name -> new Shape());
    }
    if (shape.isLeaf || !shape.inner.isEmpty()) {
      throw new IllegalArgumentException("two fields are bound to '" + path + "'");
    }
    shape.isLeaf = true;
  }

  /** The names at the top: the variables that the form fills. */
  List<String> names() {
    return List.copyOf(inner.keySet());
  }

  /** Reports every key that has no place here, and every value where a map of fields is due. */
  void compare(Map<?, ?> values, String at, Differences report) {
    values.forEach(
        (key, value) -> {
          var shape = inner.get(String.valueOf(key));
          if (shape == null) {
            report.unknown(at + key);
          } else if (!shape.isLeaf && value instanceof Map<?, ?> map) {
            shape.compare(map, at + key + ".", report);
          } else if (!shape.isLeaf && !Plain.isBlank(value)) {
            report.noGroup(at + key);
          }
        });
  }

  /** Hears of everything that does not fit. */
  interface Differences {
    void unknown(String field);

    void noGroup(String field);
  }
}
