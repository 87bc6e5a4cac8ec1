package cn.zhuli.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The names of the variables that a form's expressions and templates mention. Rather one too many
 * than one too few: a name nobody knows does no harm.
 */
final class Names {

  private static final Pattern TEMPLATE = Pattern.compile("\\{\\{(.*?)}}", Pattern.DOTALL);
  private static final Pattern LITERAL = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");
  private static final Pattern SCOPE = Pattern.compile("\\b_?(this|parent)_?\\s*\\.\\s*");
  private static final Pattern NAME =
      Pattern.compile("(?<![.\\p{L}\\p{N}_])[\\p{L}_][\\p{L}\\p{N}_]*+(?!\\s*\\()");
  private static final Set<String> WORDS =
      Set.of(
          "true",
          "false",
          "null",
          "and",
          "or",
          "not",
          "if",
          "then",
          "else",
          "for",
          "in",
          "return",
          "some",
          "every",
          "satisfies",
          "between",
          "instance",
          "of",
          "function",
          "loop",
          "this",
          "parent",
          "_this_",
          "_parent_",
          "_i_");

  private final Set<String> found = new LinkedHashSet<>();

  private Names() {}

  /** All names below this part of a form. */
  static Set<String> in(JsonNode schema) {
    var names = new Names();
    names.visit(schema);
    return names.found;
  }

  private void visit(JsonNode node) {
    if (node.isTextual()) {
      text(node.textValue());
    }
    node.properties().forEach(property -> property(property.getKey(), property.getValue()));
    if (node.isArray()) {
      node.forEach(this::visit);
    }
  }

  private void property(String name, JsonNode value) {
    if (name.equals("valuesKey") && value.isTextual() && !value.textValue().isBlank()) {
      found.add(value.textValue());
    } else if (!name.equals("key") && !name.equals("path")) {
      visit(value);
    }
  }

  private void text(String text) {
    if (text.startsWith("=")) {
      expression(text.substring(1));
    } else {
      TEMPLATE.matcher(text).results().forEach(template -> expression(template.group(1)));
    }
  }

  private void expression(String feel) {
    var bare = SCOPE.matcher(LITERAL.matcher(feel).replaceAll("\"\"")).replaceAll("");
    NAME.matcher(bare)
        .results()
        .map(match -> match.group())
        .filter(name -> !WORDS.contains(name))
        .forEach(found::add);
  }
}
