package cn.zhuli.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where paths begin: the whole form, or one row of a list.
 *
 * @param at how the names of fields begin here: nothing, or {@code budget[2].}
 * @param label how their labels begin: nothing, or {@code 预算 第 2 行 }
 * @param given what was sent
 * @param known what the server knows
 * @param values what was sent, laid over what is known; expressions call it {@code this}
 * @param variables everything that expressions see
 * @param accepted where good answers go
 */
record Scope(
    String at,
    String label,
    Map<String, ?> given,
    Map<String, ?> known,
    Map<String, Object> values,
    Map<String, Object> variables,
    Map<String, Object> accepted) {

  static Scope root(List<Component> parts, Map<String, ?> given, Map<String, ?> known) {
    var values = Visible.values(parts, given, known);
    return new Scope("", "", given, known, values, Visible.atRoot(values), new LinkedHashMap<>());
  }

  Scope row(Component.Rows rows, int number, Map<String, ?> given, Map<String, ?> known) {
    var values = Visible.values(rows.parts(), given, known);
    return new Scope(
        at + rows.path() + "[" + number + "].",
        label + rows.label() + " 第 " + number + " 行 ",
        given,
        known,
        values,
        Visible.inRow(variables, values, number),
        new LinkedHashMap<>());
  }

  /** Lets expressions see a computed value: by its name at the root, through this in a row. */
  void compute(Path path, @Nullable Object value) {
    path.put(values, value);
    if (at.isEmpty()) {
      path.put(variables, value);
    }
  }
}
