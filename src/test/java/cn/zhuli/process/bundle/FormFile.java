package cn.zhuli.process.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A form of a bundle with its parts in place: its components, fields, and the variables it refers
 * to.
 */
record FormFile(String name, JsonNode json) {

  private static final String ENDING = ".form";
  private static final BundleFiles SHIPPED = new BundleFiles();
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Pattern TEMPLATE = Pattern.compile("\\{\\{(.*?)}}");
  private static final Pattern STRING = Pattern.compile("\"[^\"]*\"");
  private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*");
  private static final Set<String> FEEL_WORDS =
      Set.of("null", "true", "false", "or", "and", "not", "count", "list", "contains");

  static List<FormFile> of(String bundle) {
    return new TreeMap<>(SHIPPED.shipped(bundle).orElseThrow().files())
        .entrySet().stream()
            .filter(file -> file.getKey().endsWith(ENDING))
            .map(file -> read(file.getKey(), file.getValue()))
            .toList();
  }

  static FormFile of(String bundle, String form) {
    var file = form + ENDING;
    return read(file, SHIPPED.shipped(bundle).orElseThrow().files().get(file));
  }

  static JsonNode json(Path file) {
    try {
      return MAPPER.readTree(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Stream<JsonNode> list(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  private static FormFile read(String file, byte[] content) {
    return new FormFile(file.replace(ENDING, ""), FormJson.read(file, content));
  }

  /** Every component at any depth, in the order of the page. */
  List<JsonNode> components() {
    return components(json);
  }

  /** The fields that are submitted, as {@code key}, or {@code list[].key} in a dynamic list. */
  List<String> fieldKeys() {
    return fieldKeys(json, "");
  }

  JsonNode field(String key) {
    return component("key", key);
  }

  JsonNode component(String id) {
    return component("id", id);
  }

  /** What the form reads: in templates, table sources, option sources and conditions. */
  Set<String> references() {
    return components().stream()
        .flatMap(FormFile::expressions)
        .map(expression -> STRING.matcher(expression).replaceAll(""))
        .flatMap(expression -> NAME.matcher(expression).results().map(found -> found.group()))
        .filter(word -> !FEEL_WORDS.contains(word))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The conditions that hide a field: its own and those of the groups around it. */
  List<String> hides(String key) {
    return hides(json, key).orElseThrow(() -> new AssertionError(name + " has no field " + key));
  }

  private JsonNode component(String property, String value) {
    return components().stream()
        .filter(component -> component.path(property).asText().equals(value))
        .findFirst()
        .orElseThrow(() -> new AssertionError(name + " has no " + property + " " + value));
  }

  private static Optional<List<String>> hides(JsonNode parent, String key) {
    for (var child : parent.path("components")) {
      var own = child.path("conditional").path("hide").asText();
      var found =
          child.path("key").asText().equals(key)
              ? Optional.of(new ArrayList<String>())
              : hides(child, key).map(ArrayList::new);
      if (found.isPresent()) {
        var all = found.get();
        if (!own.isEmpty()) {
          all.add(own.substring(1));
        }
        return Optional.of(all);
      }
    }
    return Optional.empty();
  }

  private static Stream<String> expressions(JsonNode component) {
    var templates =
        Stream.of("text", "label", "description")
            .map(property -> component.path(property).asText())
            .flatMap(text -> TEMPLATE.matcher(text).results().map(found -> found.group(1)));
    var others =
        Stream.of(
            component.path("dataSource").asText(),
            component.path("valuesKey").asText(),
            component.path("conditional").path("hide").asText());
    return Stream.concat(templates, others);
  }

  private static List<JsonNode> components(JsonNode parent) {
    return children(parent)
        .flatMap(child -> Stream.concat(Stream.of(child), components(child).stream()))
        .toList();
  }

  private static List<String> fieldKeys(JsonNode parent, String prefix) {
    return children(parent)
        .flatMap(
            child ->
                child.has("key")
                    ? Stream.of(prefix + child.path("key").asText())
                    : fieldKeys(
                        child,
                        prefix + (child.has("path") ? child.path("path").asText() + "[]." : ""))
                        .stream())
        .toList();
  }

  private static Stream<JsonNode> children(JsonNode parent) {
    return list(parent.path("components"));
  }

  @Override
  public String toString() {
    return name;
  }
}
