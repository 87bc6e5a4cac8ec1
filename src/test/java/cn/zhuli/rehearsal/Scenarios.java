package cn.zhuli.rehearsal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The scenario files of the repository. */
final class Scenarios {

  static final Path FOLDER = Path.of("src/test/scenarios");

  private static final Pattern RULE = Pattern.compile("^([A-Z]+-[A-Z]?\\d+)-.*");

  private Scenarios() {}

  /** Every file of a folder that can be played as it lies there. */
  static List<Path> in(String folder) {
    try (var files = Files.list(FOLDER.resolve(folder))) {
      return files
          .filter(file -> file.toString().endsWith(".yaml"))
          .filter(file -> !file.endsWith("defaults.yaml"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Puts a copy of a file elsewhere; what it extends is found from there, too. */
  static void copy(Path file, Path to) throws IOException {
    var main = "../../../main/";
    Files.writeString(
        to, Files.readString(file).replace(main, Path.of("src/main").toAbsolutePath() + "/"));
  }

  /** The rule that a file is named after; its name, if it is named after none. */
  static String rule(Path file) {
    var name = file.getFileName().toString();
    var matcher = RULE.matcher(name);
    return matcher.matches() ? matcher.group(1) : name;
  }
}
