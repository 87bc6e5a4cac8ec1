package cn.zhuli.process.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Every form of every programme: fit for the Tasklist, and no gap on it. */
class FormsTest {

  private static final List<FormFile> FORMS =
      new BundleFiles().shipped().stream().map(FormFile::of).flatMap(List::stream).toList();

  /** What the server hands to a form; a form that refers to anything else shows a gap. */
  private static final Set<String> VIEW_KEYS =
      words(
          """
          accountName accountNumber agreementText amount amountDue applicant
          applicationNumber availableExperts award bank budgetLines budgetTotal checks
          conditionsDeclared creditCode decisions documentLinks due excludable
          expenseLines expensesTotal experienceExchanges facts figures goal list
          listSummary matchableExperts myDocuments need needCity needReviewReason needText needUnit
          objectionEvidence objectionFiledAt objectionNumber objectionReason
          objectorContact objectorName outstanding paidSoFar panelMissing parties
          partnersTable paymentConditions paymentPreparedBy paymentRejection places plan
          programme publishedNeeds recoveryAmount recoveryReason reportText score
          scoreBefore scorers scores selectable selfEvaluation selfScore sentBackReason
          stage submittedAt targetsTable tied track tracksTable tranche tranches year
          """);

  /** What was answered, said, filed or reported before, by the name of its field. */
  private static final Pattern OF_EARLIER =
      Pattern.compile("(answer|said|filed|report)_\\w+|\\w+Table");

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

    assertThat(form.references())
        .filteredOn(name -> !OF_EARLIER.matcher(name).matches())
        .isSubsetOf(known);
  }

  @ParameterizedTest
  @FieldSource("FORMS")
  void useOnlyComponentsThatWorkInTheTasklist(FormFile form) {
    var working =
        words(
            """
            checkbox checklist datetime dynamiclist group number radio select table text textarea
            textfield
            """);

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

  @ParameterizedTest
  @FieldSource("FORMS")
  void neverShowAnExpertOtherScoresOrTheReviewersRemarks(FormFile form) {
    if (form.name().equals("score")) {
      assertThat(form.references()).doesNotContain("scores", "score", "decisions");
    }
  }

  private static Set<String> words(String text) {
    return Set.of(text.strip().split("\\s+"));
  }
}
