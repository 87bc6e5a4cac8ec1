package cn.zhuli.webapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalesTest {

  private static final Pattern PLACEHOLDER =
      Pattern.compile("\\{\\{.*?}}|<(?:a|/a|br/?|strong|/strong)\\b[^>]*>");

  @ParameterizedTest
  @ValueSource(strings = {"tasklist", "welcome", "admin", "cockpit"})
  void startsWithoutAByteOrderMark(String app) {
    assertThat(Webjar.text("app/" + app + "/locales/zh.json")).startsWith("{");
  }

  /** Chinese is its own fallback, so a key that were missing would be shown as a key. */
  @ParameterizedTest
  @ValueSource(strings = {"tasklist", "welcome", "admin", "cockpit"})
  void saysAllThatTheShippedEnglishSaysAndNothingElse(String app) {
    assertThat(Webjar.texts(app, "zh")).containsOnlyKeys(Webjar.texts(app, "en").keySet());
  }

  @ParameterizedTest
  @ValueSource(strings = {"tasklist", "welcome", "admin", "cockpit"})
  void keepsThePlaceholdersAndTheMarkupOfEveryText(String app) {
    assertThat(placeholders(Webjar.texts(app, "zh")))
        .containsExactlyInAnyOrderEntriesOf(placeholders(Webjar.texts(app, "en")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"tasklist", "welcome", "admin", "cockpit"})
  void leavesNoEnglishSentence(String app) {
    assertThat(Webjar.texts(app, "zh").values())
        .noneMatch(text -> text.matches("(?s)[^\\p{IsHan}]*[a-z]+ [a-z]+[^\\p{IsHan}]*"));
  }

  private static Map<String, List<String>> placeholders(Map<String, String> texts) {
    return texts.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, text -> placeholders(text.getValue())));
  }

  private static List<String> placeholders(String text) {
    return PLACEHOLDER.matcher(text).results().map(MatchResult::group).sorted().toList();
  }
}
