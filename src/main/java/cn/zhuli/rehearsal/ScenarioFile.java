package cn.zhuli.rehearsal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Reads scenarios from YAML; what is wrong is told with line and key. */
final class ScenarioFile {

  private static final ObjectMapper YAML =
      new ObjectMapper(new YAMLFactory())
          .registerModule(new JavaTimeModule())
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  private ScenarioFile() {}

  /** Reads a scenario with everything that it extends. */
  static Scenario read(Path file) {
    return read(file, Set.of());
  }

  private static Scenario read(Path file, Set<Path> extended) {
    var scenario = readOne(file);
    var extending = scenario.extending();
    if (extending == null) {
      return scenario;
    }
    var base = file.resolveSibling(extending).normalize();
    var seen = new HashSet<>(extended);
    seen.add(file.normalize());
    if (seen.contains(base)) {
      throw new NoScenario(file + ": extends: 循环引用 / extends itself: " + extending);
    }
    if (!Files.isRegularFile(base)) {
      throw new NoScenario(file + ": extends: 没有这个文件 / no such file: " + extending);
    }
    return scenario.over(read(base, seen));
  }

  /** Reads a scenario that can be rehearsed: it names a programme and at least one round. */
  static Scenario playable(Path file) {
    var scenario = read(file);
    if (scenario.programme() == null && scenario.bundle() == null) {
      throw new NoScenario(file + ": 缺少 programme 或 bundle / 'programme' or 'bundle' is missing");
    }
    if (scenario.roundsPlanned().isEmpty()) {
      throw new NoScenario(file + ": 缺少 rounds / 'rounds' is missing");
    }
    return scenario;
  }

  private static Scenario readOne(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new NoScenario(file + ": 没有这个文件 / no such file");
    }
    try {
      var text = Files.readString(file);
      refuseUnreadable(file, text);
      return parse(file, text);
    } catch (IOException e) {
      throw new NoScenario(file + ": 读不出来 / cannot be read: " + e.getMessage());
    }
  }

  private static void refuseUnreadable(Path file, String text) throws IOException {
    try {
      if (YAML.readTree(text).isEmpty()) {
        throw new NoScenario(file + ": 文件是空的 / the file is empty");
      }
    } catch (JsonProcessingException e) {
      throw new NoScenario(
          "%s:%s: 不是 YAML / not YAML: %s".formatted(file, line(e), e.getOriginalMessage()));
    }
  }

  private static Scenario parse(Path file, String text) throws IOException {
    try {
      return YAML.readValue(text, Scenario.class);
    } catch (UnrecognizedPropertyException e) {
      throw new NoScenario(
          "%s:%s: 不认识的键 '%s'，可用：%s / unknown key '%s' at %s"
              .formatted(
                  file,
                  line(e, e.getPropertyName(), text),
                  e.getPropertyName(),
                  e.getKnownPropertyIds(),
                  e.getPropertyName(),
                  path(e)));
    } catch (JsonMappingException e) {
      throw new NoScenario(
          "%s:%s: 键 '%s' 的值不对 / bad value at '%s': %s"
              .formatted(file, line(e), path(e), path(e), e.getOriginalMessage()));
    }
  }

  /** The parser has read past the key when it complains: the key stands there or above. */
  private static String line(JsonProcessingException e, String key, String text) {
    var location = e.getLocation();
    var lines = text.lines().toList();
    var last = location == null ? lines.size() : Math.min(location.getLineNr(), lines.size());
    return IntStream.iterate(last, line -> line > 0, line -> line - 1)
        .filter(line -> lines.get(line - 1).contains(key + ":"))
        .mapToObj(String::valueOf)
        .findFirst()
        .orElse("?");
  }

  private static String line(JsonProcessingException e) {
    var location = e.getLocation();
    return location == null ? "?" : String.valueOf(location.getLineNr());
  }

  private static String path(JsonMappingException e) {
    return e.getPath().stream().map(ScenarioFile::step).collect(Collectors.joining("."));
  }

  private static String step(Reference reference) {
    return reference.getFieldName() == null
        ? "[" + reference.getIndex() + "]"
        : reference.getFieldName();
  }
}
