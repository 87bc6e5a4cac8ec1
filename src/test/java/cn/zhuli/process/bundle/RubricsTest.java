package cn.zhuli.process.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The default indicators of every programme that has some, and the form that scores them. */
class RubricsTest {

  private static final List<RubricFile> RUBRICS = RubricFile.all();

  @Test
  void sumUpToAThousandPointsWhereThePolicySetsAThresholdOfSixHundred() {
    assertThat(RubricFile.of("shandong-innovation-leader").json().path("total").asInt())
        .isEqualTo(1000);
  }

  @ParameterizedTest
  @FieldSource("RUBRICS")
  void sumUpToTheirTotal(RubricFile rubric) {
    assertThat(
            rubric.criteria().stream()
                .mapToInt(criterion -> criterion.path("points").asInt())
                .sum())
        .isEqualTo(rubric.json().path("total").asInt());
  }

  @ParameterizedTest
  @FieldSource("RUBRICS")
  void sayThatTheyAreADefaultThatTheAssociationReplaces(RubricFile rubric) {
    assertThat(rubric.json().path("id").asText()).isEqualTo(rubric.programme() + "-rubric");
    assertThat(rubric.json().path("default").asBoolean()).isTrue();
    assertThat(rubric.json().path("note").asText()).contains("科协", "替换");
  }

  @ParameterizedTest
  @FieldSource("RUBRICS")
  void nameEveryCriterionOnceAndHintAtItsEvidence(RubricFile rubric) {
    assertThat(rubric.criteria())
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
  @FieldSource("RUBRICS")
  void haveAFieldForEachCriterionUpToItsPoints(RubricFile rubric) {
    var score = FormFile.of(rubric.programme(), "score");

    assertThat(rubric.criteria())
        .allSatisfy(
            criterion ->
                isScored(criterion, score.field("score_" + criterion.path("id").asText())));
  }

  private static void isScored(JsonNode criterion, JsonNode field) {
    assertThat(field.path("label").asText()).isEqualTo(criterion.path("name").asText());
    assertThat(field.path("description").asText()).isEqualTo(criterion.path("hint").asText());
    assertThat(field.path("validate").path("min").asInt(-1)).isZero();
    assertThat(field.path("validate").path("max")).isEqualTo(criterion.path("points"));
    assertThat(field.path("decimalDigits").asInt()).isEqualTo(2);
    assertThat(field.path("serializeToString").asBoolean()).isTrue();
  }

  @ParameterizedTest
  @FieldSource("RUBRICS")
  void areScoredSectionBySection(RubricFile rubric) {
    var score = FormFile.of(rubric.programme(), "score");

    assertThat(rubric.sections())
        .allSatisfy(
            section ->
                assertThat(groups(score))
                    .as(section.path("name").asText())
                    .contains(
                        FormFile.list(section.path("criteria"))
                            .map(criterion -> "score_" + criterion.path("id").asText())
                            .toList()));
  }

  /** The fields of each group of a form, in their order. */
  private static List<List<String>> groups(FormFile form) {
    return form.components().stream()
        .filter(component -> component.path("type").asText().equals("group"))
        .map(
            group ->
                FormFile.list(group.path("components"))
                    .map(field -> field.path("key").asText())
                    .toList())
        .toList();
  }
}
