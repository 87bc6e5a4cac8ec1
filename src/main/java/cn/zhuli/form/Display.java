package cn.zhuli.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/** Tells what of a form only shows something, and so has no say in what may be submitted. */
final class Display {

  private static final Set<String> TYPES =
      Set.of("text", "html", "table", "image", "separator", "spacer", "button");
  private static final String PARTS = "components";

  private Display() {}

  /** The components without those that only show, and without groups that hold nothing else. */
  static ArrayNode removedFrom(JsonNode components) {
    var asking = JsonNodeFactory.instance.arrayNode();
    for (var component : components) {
      if (component.path(PARTS).isArray()) {
        var parts = removedFrom(component.path(PARTS));
        if (!parts.isEmpty()) {
          asking.add(((ObjectNode) component.deepCopy()).set(PARTS, parts));
        }
      } else if (!TYPES.contains(component.path("type").asText())) {
        asking.add(component);
      }
    }
    return asking;
  }
}
