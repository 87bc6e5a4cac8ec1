package cn.zhuli.page.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a template says is not always what it does. */
class TemplatesTest {

  private static final Path TEMPLATES = Path.of("src/main/resources/templates");
  private static final Pattern TAG = Pattern.compile("<[a-z][^<]*?th:with=[^<]*", Pattern.DOTALL);
  private static final Pattern NAMES = Pattern.compile("(?:th:with=\"|,)\\s*(\\w+)=");
  private static final Pattern EARLIER =
      Pattern.compile("th:(?:if|unless|each|switch|case)=\"([^\"]*)\"");

  @Test
  void noConditionAsksForAVariableThatItsOwnElementSetsLater() throws IOException {
    try (var files = Files.walk(TEMPLATES)) {
      var templates = files.filter(file -> file.toString().endsWith(".html")).toList();
      assertThat(templates).hasSizeGreaterThan(20);
      assertThat(templates).allSatisfy(file -> assertThat(early(Files.readString(file))).isEmpty());
    }
  }

  @Test
  void findsOneThatDoes() {
    assertThat(early("<p th:with=\"a=${b},c=1\" th:if=\"${c}\">")).containsExactly("c");
    assertThat(early("<p th:if=\"${b}\" th:with=\"a=${b}\">")).isEmpty();
    assertThat(early("<p th:with=\"a=${b}\"><i th:if=\"${a}\">")).isEmpty();
  }

  /** Names that are set by {@code th:with}, which comes last, and asked for before it. */
  private static List<String> early(String template) {
    return TAG.matcher(template)
        .results()
        .map(tag -> tag.group())
        .flatMap(TemplatesTest::of)
        .toList();
  }

  private static Stream<String> of(String tag) {
    var asked = EARLIER.matcher(tag).results().map(found -> found.group(1)).toList();
    return NAMES
        .matcher(tag)
        .results()
        .map(name -> name.group(1))
        .filter(name -> asked.stream().anyMatch(text -> text.matches(".*\\b" + name + "\\b.*")));
  }
}
