package cn.zhuli.process.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Every form of Shandong's innovation-leader programme: fit for the Tasklist, and no gap on it. */
class ShandongFormsTest {

  private static final String BUNDLE = "shandong-innovation-leader";

  private static final List<FormFile> FORMS = FormFile.of(BUNDLE);

  /** What the server hands to a form; a form that refers to anything else shows a gap. */
  private static final Set<String> VIEW_KEYS =
      words(
          """
          applicationNumber programme year applicant creditCode submittedAt stage facts
          conditionsDeclared selfScore selfEvaluation plan budgetLines budgetTotal documentLinks
          decisions scores score myDocuments availableExperts panelMissing due list tied
          listSummary figures goal objectionNumber objectionFiledAt objectorName objectorContact
          objectionReason objectionEvidence agreementText award tranches tranche amountDue
          accountName accountNumber bank paymentPreparedBy paymentConditions paymentRejection
          reportText experienceExchanges expenseLines expensesTotal paidSoFar checks
          recoveryAmount recoveryReason outstanding
          """);

  @ParameterizedTest
  @FieldSource("FORMS")
  void bearTheirFileNameAsIdAndFitTheTasklist(FormFile form) {
    assertThat(form.json().path("id").asText()).isEqualTo(form.name());
    assertThat(form.json().path("schemaVersion").asInt()).isEqualTo(16);
    assertThat(form.json().path("type").asText()).isEqualTo("default");
    assertThat(form.json().path("executionPlatform").asText()).isEqualTo("Camunda Platform");
    assertThat(form.json().path("executionPlatformVersion").asText()).isEqualTo("7.24.0");
  }

  @ParameterizedTest
  @FieldSource("FORMS")
  void nameEveryComponentOnce(FormFile form) {
    assertThat(form.components())
        .extracting(component -> component.path("id").asText())
        .doesNotContain("")
        .doesNotHaveDuplicates();
    assertThat(form.fieldKeys()).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @FieldSource("FORMS")
  void readOnlyWhatTheServerHandsOverOrTheFormItselfAsks(FormFile form) {
    var known = new HashSet<>(VIEW_KEYS);
    known.addAll(form.fieldKeys());

    assertThat(form.references()).isSubsetOf(known);
  }

  @ParameterizedTest
  @FieldSource("FORMS")
  void useOnlyComponentsThatWorkInTheTasklist(FormFile form) {
    var working =
        words(
            "checkbox checklist datetime group number radio select table text textarea textfield");
    if (Set.of("apply", "submit-materials").contains(form.name())) {
      working = words(String.join(" ", working) + " dynamiclist");
    }

    assertThat(form.components())
        .extracting(component -> component.path("type").asText())
        .isSubsetOf(working);
  }

  @ParameterizedTest
  @FieldSource("FORMS")
  void speakChinese(FormFile form) {
    assertThat(form.components())
        .filteredOn(
            component -> component.has("key") || component.path("type").asText().equals("group"))
        .allSatisfy(
            component ->
                assertThat(component.path("label").asText() + component.path("dateLabel").asText())
                    .containsPattern("\\p{IsHan}"));
    assertThat(form.components().stream().flatMap(table -> FormFile.list(table.path("columns"))))
        .allSatisfy(
            column -> assertThat(column.path("label").asText()).containsPattern("\\p{IsHan}"));
  }

  @Test
  void neverShowAnExpertOtherScoresOrTheReviewersRemarks() {
    assertThat(FormFile.of(BUNDLE, "score").references())
        .doesNotContain("scores", "score", "decisions");
  }

  private static Set<String> words(String text) {
    return Set.of(text.strip().split("\\s+"));
  }
}
