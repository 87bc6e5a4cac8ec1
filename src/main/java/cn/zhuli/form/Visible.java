package cn.zhuli.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a form's expressions see: what the server knows, with what was answered laid over it. */
final class Visible {

  private Visible() {}

  /** The values of one scope, as the browser holds them: an unanswered text is "", not absent. */
  static Map<String, Object> values(
      List<Component> parts, Map<String, ?> given, Map<String, ?> known) {
    var values = new LinkedHashMap<String, Object>(known);
    lay(parts, given, known, values);
    return values;
  }

  private static void lay(
      List<Component> parts,
      Map<String, ?> given,
      Map<String, ?> known,
      Map<String, Object> values) {
    for (var part : parts) {
      if (part instanceof Component.Group group) {
        lay(group.parts(), given, known, values);
      } else if (part instanceof Component.Rows rows) {
        var sent = rows.path().in(given);
        rows.path().put(values, sent == null ? List.of() : sent);
      } else if (part instanceof Component.Field field) {
        var found = field.isAlwaysLocked() ? field.trusted(known) : field.path().in(given);
        field.path().put(values, Plain.isPlain(found) ? found : field.answer().blank());
      }
    }
  }

  /** The form's own variables: everything by name, and as {@code this}. */
  static Map<String, Object> atRoot(Map<String, Object> values) {
    var variables = new LinkedHashMap<>(values);
    variables.put("this", values);
    variables.put("_this_", values);
    variables.put("i", List.of());
    return variables;
  }

  /** A row's variables: the form's, with the row as {@code this} and what holds it as parent. */
  static Map<String, Object> inRow(Map<String, Object> outer, Map<String, Object> row, int number) {
    var variables = new LinkedHashMap<>(outer);
    var indexes = new ArrayList<Object>(outer.get("i") instanceof List<?> i ? i : List.of());
    indexes.add(number);
    for (var quote : List.of("", "_")) {
      variables.put(quote + "parent" + quote, outer.get("this"));
      variables.put(quote + "this" + quote, row);
      variables.put(quote + "i" + quote, indexes);
    }
    return variables;
  }
}
