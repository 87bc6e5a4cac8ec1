package cn.zhuli.rehearsal;

import cn.zhuli.process.bundle.BundleFiles;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The scenarios of the demo as files. Their dates are told from today: {@code {{-30}}} is the day
 * 30 days ago, {@code {{year-1}}} the year before this one. Beside them lie, as bundles that a
 * round may name, the shipped ones ({@code shipped/<key>}) and what they were before ({@code
 * earlier/<key>}), as far as {@code <key>-earlier.yaml} lists passages that said something else.
 */
class DemoScripts {

  private static final Pattern DAY = Pattern.compile("\\{\\{([+-]\\d+)}}");
  private static final Pattern YEAR = Pattern.compile("\\{\\{year([+-]\\d+)?}}");
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  private final LocalDate today;
  private final BundleFiles bundles = new BundleFiles();
  private final PathMatchingResourcePatternResolver resources =
      new PathMatchingResourcePatternResolver();

  DemoScripts(LocalDate today) {
    this.today = today;
  }

  /** A passage of a model, and what it said before. */
  private record Passage(String says, String said) {}

  /** Writes everything into a folder and returns the scenarios that can be played. */
  List<Path> write(Path folder) throws IOException {
    for (var resource : found("demo/years/*.yaml")) {
      Files.writeString(folder.resolve(name(resource)), dated(text(resource)));
    }
    Files.createDirectories(folder.resolve("targets"));
    for (var resource : found("demo/targets/*.csv")) {
      Files.writeString(folder.resolve("targets").resolve(name(resource)), text(resource));
    }
    for (var key : bundles.shipped()) {
      write(folder, key);
    }
    return bundles.shipped().stream()
        .map(key -> folder.resolve(key + ".yaml"))
        .filter(Files::isRegularFile)
        .toList();
  }

  private void write(Path folder, String key) throws IOException {
    var files = bundles.shipped(key).orElseThrow().files();
    write(folder.resolve("shipped").resolve(key), files, List.of());
    var changes = folder.resolve(key + "-earlier.yaml");
    if (Files.isRegularFile(changes)) {
      var passages = YAML.readValue(changes.toFile(), new TypeReference<List<Passage>>() {});
      write(folder.resolve("earlier").resolve(key), files, passages);
    }
  }

  private static void write(Path folder, Map<String, byte[]> files, List<Passage> changes)
      throws IOException {
    Files.createDirectories(folder);
    for (var file : files.entrySet()) {
      var content = file.getValue();
      if (file.getKey().endsWith(".bpmn") && !changes.isEmpty()) {
        content = changed(new String(content, StandardCharsets.UTF_8), changes);
      }
      Files.write(folder.resolve(file.getKey()), content);
    }
  }

  private static byte[] changed(String model, List<Passage> changes) {
    var text = model;
    for (var passage : changes) {
      if (!text.contains(passage.says())) {
        throw new IllegalStateException("The model does not say: " + passage.says());
      }
      text = text.replace(passage.says(), passage.said());
    }
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private String dated(String text) {
    var days =
        DAY.matcher(text)
            .replaceAll(day -> today.plusDays(Long.parseLong(day.group(1))).toString());
    return YEAR.matcher(days)
        .replaceAll(
            year ->
                String.valueOf(
                    today.getYear()
                        + Integer.parseInt(Objects.requireNonNullElse(year.group(1), "0"))));
  }

  private Resource[] found(String pattern) throws IOException {
    return resources.getResources("classpath:" + pattern);
  }

  private static String name(Resource resource) {
    return Objects.requireNonNull(resource.getFilename());
  }

  private static String text(Resource resource) throws IOException {
    return resource.getContentAsString(StandardCharsets.UTF_8);
  }
}
