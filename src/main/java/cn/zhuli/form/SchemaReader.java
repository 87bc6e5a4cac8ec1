package cn.zhuli.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Reads the components of a form as form-js 1.8 (schema version 16) understands them. */
final class SchemaReader {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final String form;

  SchemaReader(String form) {
    this.form = form;
  }

  List<Component> parts(JsonNode owner, Path path) {
    var parts = new ArrayList<Component>();
    for (var node : owner.path("components")) {
      part(node, path, parts);
    }
    return parts;
  }

  private void part(JsonNode node, Path path, List<Component> parts) {
    switch (node.path("type").asText()) {
      case "text", "html", "table", "image", "iframe", "separator", "spacer", "button" -> {}
      case "group", "columns", "default" -> parts.add(group(node, path));
      case "dynamiclist" -> parts.add(rows(node, path));
      case "expression" -> parts.add(computed(node, path));
      default -> parts.add(field(node, path));
    }
  }

  private Component group(JsonNode node, Path path) {
    var part = node.path("properties").path("part");
    if (!part.isMissingNode()) {
      throw new InvalidForm(form, "the part '" + part.asText() + "' is not in its place");
    }
    return new Component.Group(hide(node), parts(node, path.then(node.path("path").asText(""))));
  }

  private Component rows(JsonNode node, Path path) {
    return new Component.Rows(
        path.then(required(node, "path")),
        label(node, node.path("path").asText()),
        !node.path("allowAddRemove").asBoolean(true),
        node.path("defaultRepetitions").asInt(1),
        hide(node),
        parts(node, Path.ROOT));
  }

  private Component computed(JsonNode node, Path path) {
    var expression = feel(node.path("expression"));
    return new Component.Computed(
        path.then(required(node, "key")), expression == null ? "null" : expression);
  }

  private Component field(JsonNode node, Path path) {
    var answer = answer(node);
    var key = required(node, "key");
    return new Component.Field(
        path.then(key),
        label(node, key),
        answer,
        node.path("validate").path("required").asBoolean(false),
        node.path("disabled").asBoolean(false),
        readonly(node.path("readonly")),
        hide(node),
        value(node.path("defaultValue")));
  }

  private Answer answer(JsonNode node) {
    var type = node.path("type").asText();
    return switch (type) {
      case "textfield" -> text(node, true);
      case "textarea" -> text(node, false);
      case "number" -> amount(node);
      case "checkbox" -> new Tick();
      case "radio", "select" -> new Choice(options(node));
      case "checklist", "taglist" -> new Choices(options(node));
      case "datetime" -> moment(node);
      default -> throw new InvalidForm(form, "nobody can check a component of type '" + type + "'");
    };
  }

  private Text text(JsonNode node, boolean isOneLine) {
    var validate = node.path("validate");
    return new Text(
        isOneLine,
        limit(validate, "minLength"),
        limit(validate, "maxLength"),
        pattern(node, string(validate.path("pattern"))),
        string(validate.path("validationType")));
  }

  private Amount amount(JsonNode node) {
    var validate = node.path("validate");
    var decimals = Plain.decimal(value(node.path("decimalDigits")));
    var step = Plain.decimal(value(node.path("increment")));
    return new Amount(
        decimals == null ? null : decimals.intValue(),
        step == null || step.signum() == 0 ? null : step,
        limit(validate, "min"),
        limit(validate, "max"));
  }

  private Moment moment(JsonNode node) {
    var part =
        switch (node.path("subtype").asText("date")) {
          case "time" -> Moment.Part.TIME;
          case "datetime" -> Moment.Part.DATETIME;
          default -> Moment.Part.DATE;
        };
    var format = node.path("timeSerializingFormat").asText("no_timezone");
    return new Moment(part, format.equals("utc_offset") || format.equals("utc_normalized"));
  }

  private Options options(JsonNode node) {
    var listed = value(node.path("values"));
    return new Options(
        listed instanceof List<?> items ? items : List.of(),
        string(node.path("valuesKey")),
        feel(node.path("valuesExpression")));
  }

  private @Nullable Pattern pattern(JsonNode node, @Nullable String pattern) {
    try {
      return pattern == null ? null : Pattern.compile(pattern);
    } catch (PatternSyntaxException broken) {
      throw new InvalidForm(form, node.path("key").asText() + " has a broken pattern " + pattern);
    }
  }

  private String required(JsonNode node, String property) {
    var text = string(node.path(property));
    if (text == null) {
      throw new InvalidForm(form, "a " + node.path("type").asText() + " has no " + property);
    }
    return text;
  }

  private static Limit limit(JsonNode validate, String name) {
    return new Limit(value(validate.path(name)));
  }

  private static @Nullable String hide(JsonNode node) {
    return feel(node.path("conditional").path("hide"));
  }

  private static @Nullable String readonly(JsonNode node) {
    return node.isBoolean() ? (node.booleanValue() ? "true" : null) : feel(node);
  }

  private static @Nullable String feel(JsonNode node) {
    var text = string(node);
    return text != null && text.startsWith("=") ? text.substring(1) : null;
  }

  private static @Nullable String string(JsonNode node) {
    return node.isTextual() && !node.textValue().isBlank() ? node.textValue() : null;
  }

  /** What the form calls the part; its key where the label is computed or missing. */
  private static String label(JsonNode node, String key) {
    for (var property : List.of("label", "dateLabel", "timeLabel")) {
      var label = string(node.path(property));
      if (label != null && !label.startsWith("=") && !label.contains("{{")) {
        return label.strip();
      }
    }
    return key;
  }

  private static @Nullable Object value(JsonNode node) {
    return node.isMissingNode() ? null : JSON.convertValue(node, Object.class);
  }
}
