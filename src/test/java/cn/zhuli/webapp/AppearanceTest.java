package cn.zhuli.webapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AppearanceTest {

  private static final Pattern FILE_OF_OURS = Pattern.compile("assets/zhuli/[\\w.]+");
  private static final Pattern WORD = Pattern.compile("^  \\['(.+?)', '", Pattern.MULTILINE);

  @ParameterizedTest
  @ValueSource(strings = {"tasklist", "welcome", "admin", "cockpit"})
  void namesOnlyFilesThatExistAndThatABrowserMayKeepForever(String app) {
    assertThat(filesOfOurs(app))
        .isNotEmpty()
        .allMatch(Webjar::has)
        .allMatch(file -> file.matches(".*\\.v\\d+\\.(js|css)"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"tasklist", "welcome", "admin", "cockpit"})
  void hidesTheBannerByTheNameTheShippedPageGivesIt(String app) {
    assertThat(Webjar.scriptsOf(app)).contains("class=\"ce-eol-banner\"");
    assertThat(Webjar.text("assets/zhuli/quiet.v1.css")).contains(".ce-eol-banner");
  }

  @ParameterizedTest
  @ValueSource(strings = {"start-process-action", "create-task-action"})
  void takesFromTasklistOnlyWhatTheShippedPageHas(String action) {
    assertThat(Webjar.scriptsOf("tasklist") + plugin()).contains("\"" + action + "\"");
    assertThat(Webjar.text("app/tasklist/scripts/config.js"))
        .contains("tasklist.navbar.action:" + action);
  }

  @Test
  void rewordsOnlyWhatTheShippedScriptsSay() {
    var shipped = Webjar.scriptsOf("tasklist") + Webjar.scriptsOf("admin");

    assertThat(fixedWords()).hasSizeGreaterThan(15).allMatch(shipped::contains);
  }

  private static String plugin() {
    return Webjar.text("../../plugin/tasklist/app/plugin.js");
  }

  private static List<String> filesOfOurs(String app) {
    return Stream.of("scripts/config.js", "styles/user-styles.css")
        .map(file -> Webjar.text("app/" + app + "/" + file))
        .flatMap(text -> FILE_OF_OURS.matcher(text).results())
        .map(MatchResult::group)
        .toList();
  }

  private static List<String> fixedWords() {
    var wording = Webjar.text("assets/zhuli/wording.v1.js");
    var fixed = wording.substring(0, wording.indexOf("const DATES"));
    return WORD.matcher(fixed).results().map(found -> found.group(1)).toList();
  }
}
