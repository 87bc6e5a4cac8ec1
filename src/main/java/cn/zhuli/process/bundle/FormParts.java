package cn.zhuli.process.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Puts the named parts of forms in where forms refer to them, so that each form of a bundle stands
 * alone (docs/forms.md).
 */
final class FormParts {

  /** What makes a component a reference: the property that names the part. */
  static final String PART = "part";

  private static final String COMPONENTS = "components";
  private static final String CONDITIONAL = "conditional";

  private final Map<String, byte[]> parts;
  private final Map<String, String> words;

  FormParts(Map<String, byte[]> parts, Map<String, String> words) {
    this.parts = parts;
    this.words = words;
  }

  /** The form with every part in its place; one that refers to none stays as it is written. */
  byte[] complete(String file, byte[] form) {
    var written = FormJson.read(file, form);
    var complete = written.deepCopy();
    fill(file, complete, new ArrayDeque<>());
    if (complete.equals(written)) {
      return form;
    }
    distinct(file, complete, new HashSet<>());
    return FormJson.write(complete);
  }

  private void fill(String file, JsonNode parent, Deque<String> around) {
    if (!(parent.path(COMPONENTS) instanceof ArrayNode written)) {
      return;
    }
    var filled = written.arrayNode();
    for (var child : written) {
      if (child.path("properties").has(PART)) {
        filled.addAll(part(file, child, around));
      } else {
        fill(file, child, around);
        filled.add(child);
      }
    }
    ((ObjectNode) parent).set(COMPONENTS, filled);
  }

  private ArrayNode part(String file, JsonNode reference, Deque<String> around) {
    var values = new PartValues(file, reference, words);
    var name = values.part();
    var content = parts.get(name + ".form");
    if (content == null) {
      throw values.refused("there is no such part");
    }
    values.expect(!around.contains(name), "it includes itself");
    var part = values.in(FormJson.read(name + ".form", content));
    values.expect(part.path(COMPONENTS).isArray(), "it has no components");
    around.push(name);
    fill(file, part, around);
    around.pop();
    part.path(COMPONENTS).forEach(component -> condition(values, reference, component));
    return (ArrayNode) part.path(COMPONENTS);
  }

  /** A condition of the reference holds for each component of the part. */
  private static void condition(PartValues values, JsonNode reference, JsonNode component) {
    if (reference.has(CONDITIONAL)) {
      values.expect(!component.has(CONDITIONAL), "it has a condition of its own");
      ((ObjectNode) component).set(CONDITIONAL, reference.get(CONDITIONAL));
    }
  }

  private static void distinct(String file, JsonNode parent, Set<String> ids) {
    for (var child : parent.path(COMPONENTS)) {
      var id = child.path("id").asText();
      if (!ids.add(id)) {
        throw new IllegalArgumentException(file + ": two components have the id '" + id + "'");
      }
      distinct(file, child, ids);
    }
  }
}
