package cn.zhuli.process.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a form says to a part that it refers to, by properties and the label of the reference: a
 * value for each {@code ${name}} of the part.
 */
final class PartValues {

  private static final Pattern NAME = Pattern.compile("\\$\\{(\\w+)}");

  private static final String LABEL = "label";

  private final String file;
  private final Map<String, String> words;
  private final Map<String, String> values = new TreeMap<>();
  private final Set<String> used = new HashSet<>();

  PartValues(String file, JsonNode reference, Map<String, String> words) {
    this.file = file;
    this.words = words;
    if (reference.has(LABEL)) {
      values.put(LABEL, reference.path(LABEL).asText());
    }
    reference
        .path("properties")
        .properties()
        .forEach(property -> values.put(property.getKey(), property.getValue().asText()));
    used.add(FormParts.PART);
    expect(reference.path("components").isEmpty(), "its place must be empty");
  }

  String part() {
    return values.getOrDefault(FormParts.PART, "");
  }

  /** The part with the values put in; none may be missing and none too many. */
  ObjectNode in(ObjectNode part) {
    var filled = (ObjectNode) fill(part);
    for (var name : values.keySet()) {
      expect(used.contains(name), "it takes no '" + name + "'");
    }
    return filled;
  }

  private JsonNode fill(JsonNode node) {
    if (node instanceof ObjectNode object) {
      object.properties().forEach(property -> property.setValue(fill(property.getValue())));
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        array.set(i, fill(array.get(i)));
      }
    } else if (node.isTextual()) {
      return TextNode.valueOf(NAME.matcher(node.asText()).replaceAll(this::value));
    }
    return node;
  }

  private String value(MatchResult found) {
    var name = found.group(1);
    expect(values.containsKey(name) || words.containsKey(name), "its '" + name + "' is missing");
    used.add(name);
    return Matcher.quoteReplacement(values.getOrDefault(name, words.getOrDefault(name, "")));
  }

  void expect(boolean holds, String otherwise) {
    if (!holds) {
      throw refused(otherwise);
    }
  }

  IllegalArgumentException refused(String why) {
    return new IllegalArgumentException(file + ", part '" + part() + "': " + why);
  }
}
