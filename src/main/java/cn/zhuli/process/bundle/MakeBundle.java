package cn.zhuli.process.bundle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes a bundle with complete forms into an empty folder, for whoever deploys it without this
 * program: {@code bundle KEY|FOLDER INTO}.
 */
public final class MakeBundle {

  private static final String COMMAND = "bundle";
  private static final String USAGE = "用法 / usage: java -jar zhuli.jar bundle KEY|FOLDER INTO";

  private MakeBundle() {}

  public static boolean isMeant(String[] arguments) {
    return arguments.length > 0 && COMMAND.equals(arguments[0]);
  }

  /** Writes the files and returns the exit status. */
  public static int run(List<String> arguments) {
    if (arguments.size() != 3) {
      System.err.println(USAGE);
      return 2;
    }
    try {
      write(made(arguments.get(1)), Files.createDirectories(Path.of(arguments.get(2))));
      return 0;
    } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
      System.err.println(e.getMessage());
      return 1;
    }
  }

  private static Bundle made(String source) {
    var files = new BundleFiles();
    return files.shipped(source).orElseGet(() -> files.in(Path.of(source)));
  }

  private static void write(Bundle bundle, Path folder) throws IOException {
    try (var present = Files.list(folder)) {
      if (present.findAny().isPresent()) {
        throw new IllegalArgumentException(folder + " is not empty");
      }
    }
    for (var file : bundle.files().entrySet()) {
      Files.write(folder.resolve(file.getKey()), file.getValue());
    }
  }
}
