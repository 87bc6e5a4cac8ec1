package cn.zhuli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What can only be seen in the source itself. */
class SourceTest {

  private static final Path MAIN = Path.of("src/main/java");
  private static final Path TEST = Path.of("src/test/java");

  /** Names of programmes and provinces: what they say stands in models. */
  private static final Pattern PROGRAMME =
      Pattern.compile("(?i)shandong|weihai|yancheng|zhejiang|山东|威海|盐城|浙江");

  /** A public type; what stands before it is no end of a Javadoc, apart from annotations. */
  private static final Pattern UNEXPLAINED =
      Pattern.compile(
          "(?m)^public (?:(?:abstract|final|sealed|non-sealed) )*(?:class|record|enum|interface|@interface) (\\w+)");

  private static final int LONGEST = 200;

  /** Files that are longer, each with the reason. */
  private static final Map<String, String> LONGER =
      Map.of(
          "Application.java", "one case, from submission to outcome",
          "Documents.java", "one life of a file, from upload to deletion",
          "Checking.java", "one walk over a form",
          "Reading.java", "one reading of a cell for each kind of value",
          "Problems.java", "the one place where errors leave");

  @Test
  void namesNoProgrammeAndNoProvince() {
    assertThat(sources(MAIN).filter(file -> namesAProgramme(read(file)))).isEmpty();
  }

  @Test
  void seesAProgrammeInACommentOrAnIdentifier() {
    assertThat(List.of("// 山东省", "class ShandongVeto {}", "\"weihai-capability\""))
        .allMatch(SourceTest::namesAProgramme);
  }

  @Test
  void keepsFilesSmall() {
    assertThat(sources(MAIN).filter(file -> read(file).lines().count() > LONGEST))
        .extracting(file -> file.getFileName().toString())
        .isSubsetOf(LONGER.keySet());
  }

  @Test
  void forgivesNoFileThatIsShortAgain() {
    assertThat(sources(MAIN).filter(file -> read(file).lines().count() > LONGEST))
        .extracting(file -> file.getFileName().toString())
        .containsAll(LONGER.keySet());
  }

  @Test
  void saysWhatEveryPublicTypeIsFor() {
    assertThat(sources(MAIN).filter(file -> isUnexplained(read(file)))).isEmpty();
  }

  @Test
  void seesAPublicTypeWithoutAWord() {
    assertThat(isUnexplained("import a.B;\n\n@Component\npublic class C {}")).isTrue();
    assertThat(isUnexplained("/** For D. */\n@Component\n@Order(1)\npublic class C {}")).isFalse();
    assertThat(isUnexplained("/** For D. */\npublic record C(int d) {}")).isFalse();
  }

  @Test
  void testsOfTheApplicationRunOnEveryDatabase() {
    assertThat(sources(TEST).filter(file -> read(file).contains("@SpringBootTest")))
        .extracting(file -> file.getFileName().toString())
        .containsExactlyInAnyOrder("DatabaseTest.java", "SourceTest.java");
  }

  /** {@link cn.zhuli.programme.ReadOnce} says why. */
  @Test
  void nothingIsReadUnderALockThatOthersWaitFor() {
    assertThat(sources(MAIN).filter(file -> readsUnderALock(read(file)))).isEmpty();
    assertThat(readsUnderALock("m = new ConcurrentHashMap<>(); m.computeIfAbsent(k, read)"))
        .isTrue();
    assertThat(readsUnderALock("m = new HashMap<>(); m.computeIfAbsent(k, read)")).isFalse();
  }

  private static boolean readsUnderALock(String source) {
    return source.contains("ConcurrentHashMap") && source.contains(".computeIfAbsent(");
  }

  private static boolean namesAProgramme(String source) {
    return PROGRAMME.matcher(source).find();
  }

  private static boolean isUnexplained(String source) {
    return UNEXPLAINED
        .matcher(source)
        .results()
        .map(type -> source.substring(0, type.start()).lines().toList())
        .anyMatch(before -> !lastBeforeAnnotations(before).endsWith("*/"));
  }

  private static String lastBeforeAnnotations(List<String> lines) {
    for (var i = lines.size() - 1; i >= 0; i--) {
      var line = lines.get(i);
      if (line.endsWith("*/") || line.isBlank() || line.endsWith(";")) {
        return line;
      }
    }
    return "";
  }

  private static Stream<Path> sources(Path root) {
    try (var files = Files.walk(root)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
