package cn.zhuli.process.bundle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Reads bundles: those that are shipped, and folders that somebody has revised. */
@Component
public class BundleFiles {

  private static final String PARTS = "parts";

  private final PathMatchingResourcePatternResolver resources =
      new PathMatchingResourcePatternResolver();

  /** Keys of the shipped bundles. */
  public List<String> shipped() {
    return read("classpath*:processes/*/*.bpmn").stream()
        .map(BundleFiles::folder)
        .distinct()
        .sorted()
        .toList();
  }

  /** A shipped bundle. */
  public Optional<Bundle> shipped(String key) {
    if (!shipped().contains(key)) {
      return Optional.empty();
    }
    Map<String, byte[]> files = new LinkedHashMap<>();
    read("classpath*:processes/" + key + "/*").forEach(file -> files.put(name(file), bytes(file)));
    files.putAll(named("classpath*:forms/" + key + "/*.form"));
    return Optional.of(
        new Bundle(key, forms().complete(files, named("classpath*:forms/" + key + "/parts/*"))));
  }

  /**
   * A bundle in a folder, with its forms beside the model or in folders below it; a folder named
   * {@code parts} holds parts of its forms.
   */
  public Bundle in(Path folder) {
    try (var paths = Files.walk(folder)) {
      Map<String, byte[]> files = new TreeMap<>();
      Map<String, byte[]> parts = new TreeMap<>();
      for (var path : paths.filter(Files::isRegularFile).toList()) {
        var into = path.resolveSibling("").endsWith(PARTS) ? parts : files;
        into.put(path.getFileName().toString(), Files.readAllBytes(path));
      }
      return new Bundle(key(files, folder), forms().complete(files, parts));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private SharedForms forms() {
    return new SharedForms(
        named("classpath*:forms/shared/*.form"), named("classpath*:forms/shared/parts/*"));
  }

  private Map<String, byte[]> named(String pattern) {
    Map<String, byte[]> files = new TreeMap<>();
    read(pattern).forEach(file -> files.put(name(file), bytes(file)));
    return files;
  }

  private static String key(Map<String, byte[]> files, Path folder) {
    return files.keySet().stream()
        .filter(name -> name.endsWith(".bpmn"))
        .map(name -> name.substring(0, name.length() - ".bpmn".length()))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No model (.bpmn) in " + folder));
  }

  private List<Resource> read(String pattern) {
    try {
      return List.of(resources.getResources(pattern)).stream()
          .filter(Resource::isReadable)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String folder(Resource model) {
    try {
      var path = model.getURL().getPath().split("/");
      return path[path.length - 2];
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String name(Resource file) {
    var name = file.getFilename();
    if (name == null) {
      throw new IllegalStateException("A file of a bundle without a name: " + file);
    }
    return name;
  }

  private static byte[] bytes(Resource file) {
    try {
      return file.getContentAsByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
