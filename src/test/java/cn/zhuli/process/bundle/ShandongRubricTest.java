package cn.zhuli.process.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The default indicators of Shandong's innovation-leader programme, and the form that scores them.
 */
class ShandongRubricTest {

  private static final String BUNDLE = "shandong-innovation-leader";

  @Test
  void sumsUpToAThousandPoints() {
    assertThat(RubricFile.read().path("total").asInt()).isEqualTo(1000);
    assertThat(
            RubricFile.criteria().stream()
                .mapToInt(criterion -> criterion.path("points").asInt())
                .sum())
        .isEqualTo(1000);
  }

  @Test
  void saysThatItIsADefaultThatTheAssociationReplaces() {
    assertThat(RubricFile.read().path("id").asText())
        .isEqualTo("shandong-innovation-leader-rubric");
    assertThat(RubricFile.read().path("default").asBoolean()).isTrue();
    assertThat(RubricFile.read().path("note").asText()).contains("省科协", "替换");
  }

  @Test
  void namesEveryCriterionOnceAndHintsAtItsEvidence() {
    assertThat(RubricFile.criteria())
        .allSatisfy(
            criterion -> {
              assertThat(criterion.path("id").asText()).matches("[a-z][A-Za-z]*");
              assertThat(criterion.path("name").asText()).isNotBlank();
              assertThat(criterion.path("hint").asText()).isNotBlank();
              assertThat(criterion.path("points").asInt()).isPositive();
            })
        .extracting(criterion -> criterion.path("id").asText())
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("criteria")
  void scoreEachCriterionOfTheRubricUpToItsPoints(JsonNode criterion) {
    var field = FormFile.of(BUNDLE, "score").field("score_" + criterion.path("id").asText());

    assertThat(field.path("label").asText()).isEqualTo(criterion.path("name").asText());
    assertThat(field.path("description").asText()).isEqualTo(criterion.path("hint").asText());
    assertThat(field.path("validate").path("min").asInt(-1)).isZero();
    assertThat(field.path("validate").path("max")).isEqualTo(criterion.path("points"));
    assertThat(field.path("decimalDigits").asInt()).isEqualTo(2);
    assertThat(field.path("serializeToString").asBoolean()).isTrue();
  }

  @Test
  void scoreInTheSectionsOfTheRubric() {
    var score = FormFile.of(BUNDLE, "score");

    assertThat(RubricFile.sections())
        .allSatisfy(
            section -> {
              var group = score.component("group_" + section.path("id").asText());
              assertThat(group.path("label").asText()).contains(section.path("name").asText());
              assertThat(group.has("path")).isFalse();
              assertThat(
                      FormFile.list(group.path("components"))
                          .map(field -> field.path("key").asText()))
                  .containsExactlyElementsOf(
                      FormFile.list(section.path("criteria"))
                          .map(criterion -> "score_" + criterion.path("id").asText())
                          .toList());
            });
  }

  static List<JsonNode> criteria() {
    return RubricFile.criteria();
  }
}
