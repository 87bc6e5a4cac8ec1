package cn.zhuli.page.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTest {

  private static final Path RESOURCES = Path.of("src/main/resources");

  /** A key in a template; one that is put together when the page is shown can't be looked up. */
  private static final Pattern KEY = Pattern.compile("#\\{([a-zA-Z][\\w.]*)[}(]");

  /** A key in the code, given to whoever shows it. */
  private static final Pattern WAY = Pattern.compile("\"(frame\\.\\w+)\"");

  @Test
  void sayTheSameThingsInBothLanguages() {
    assertThat(english().stringPropertyNames()).isEqualTo(chinese().stringPropertyNames());
  }

  @Test
  void takeTheSameArgumentsInBothLanguages() {
    var english = english();
    chinese()
        .forEach(
            (key, words) ->
                assertThat(arguments(english.getProperty((String) key)))
                    .as((String) key)
                    .isEqualTo(arguments((String) words)));
  }

  @Test
  void haveEveryKeyThatATemplateAsksFor() {
    var asked = templates().flatMap(page -> found(KEY, page)).toList();
    assertThat(asked).isNotEmpty();
    assertThat(chinese().stringPropertyNames()).containsAll(asked);
    assertThat(chinese().stringPropertyNames())
        .containsAll(found(WAY, Path.of("src/main/java/cn/zhuli/page/web/Frame.java")).toList());
  }

  /**
   * With arguments an apostrophe has to be doubled; without, Spring shows the words as they are.
   */
  @Test
  void areReadableAsPatterns() {
    Stream.of(chinese(), english())
        .flatMap(all -> all.values().stream())
        .map(String.class::cast)
        .forEach(words -> assertThat(new MessageFormat(words, Locale.ROOT)).isNotNull());
  }

  private static int arguments(String words) {
    return new MessageFormat(words, Locale.ROOT).getFormatsByArgumentIndex().length;
  }

  private static Stream<Path> templates() {
    try (var files = Files.walk(RESOURCES.resolve("templates"))) {
      return files.filter(file -> file.toString().endsWith(".html")).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<String> found(Pattern pattern, Path file) {
    try {
      return List.copyOf(
          Set.copyOf(
              pattern.matcher(Files.readString(file)).results().map(key -> key.group(1)).toList()))
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Properties chinese() {
    return read("messages.properties");
  }

  private static Properties english() {
    return read("messages_en.properties");
  }

  private static Properties read(String name) {
    try (var file = Files.newBufferedReader(RESOURCES.resolve(name))) {
      var all = new Properties();
      all.load(file);
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
