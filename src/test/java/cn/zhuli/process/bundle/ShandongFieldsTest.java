package cn.zhuli.process.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * What each form of Shandong's innovation-leader programme asks for: the contract with its steps.
 */
class ShandongFieldsTest {

  private static final String BUNDLE = "shandong-innovation-leader";

  private static final List<FormFile> FORMS = FormFile.of(BUNDLE);

  /** What each form submits: key, type, and a star where an answer is required. */
  private static final Map<String, Set<String>> FIELDS =
      Map.ofEntries(
          fields(
              "apply",
              """
              partyOrganisation:checkbox partyRules:checkbox partyActivities:checkbox
              reelectedOnSchedule:checkbox councilComplete:checkbox secretariatComplete:checkbox
              supervisorsComplete:checkbox meetingsByStatute:checkbox branchesManaged:checkbox
              annualEvaluationPassed:checkbox annualInspectionPassed:checkbox
              annualReportPassed:checkbox noViolations:checkbox integrityGood:checkbox
              assignedTasksDone:checkbox conditionAcademicEvent:checkbox
              conditionAssistance:checkbox conditionIndustries:checkbox
              conditionDecisionAdvice:checkbox conditionPlatforms:checkbox
              conditionPartyBuilding:checkbox conditionExchange:checkbox
              conditionAssignedWork:checkbox selfScore:number* selfEvaluation:textarea*
              plan:textarea* budget[].category:select* budget[].purpose:textfield*
              budget[].amount:number* accountName:textfield* accountNumber:textfield*
              bank:textfield* contactName:textfield* contactPhone:textfield* documents:checklist*
              integrityPledge:checkbox*
              """),
          fields(
              "review-form",
              """
              complete:checkbox truthful:checkbox conforming:checkbox conditionsMet:checklist
              outcome:radio* reason:textarea* supplementDays:number*
              """),
          fields("supplement", "documents:checklist explanation:textarea*"),
          fields("complete-panel", "experts:checklist*"),
          fields("score", scoreFields()),
          fields("name-expert", "expert:select*"),
          fields("confirm-list", "confirmed:radio* chosen:checklist reason:textarea*"),
          fields("decide-objection", "upheld:radio* reason:textarea* answer:textarea*"),
          fields("send-score-back", "expert:select* reason:textarea*"),
          fields("score-again", pointFields() + " comment:textarea*"),
          fields(
              "sign-agreement",
              """
              accountName:textfield* accountNumber:textfield* bank:textfield*
              signatory:textfield* accept:checkbox*
              """),
          fields("countersign-agreement", "signatory:textfield*"),
          fields("prepare-payment", "accountConfirmed:checkbox* note:textfield"),
          fields("approve-payment", "approved:radio* reason:textarea*"),
          fields("confirm-payment", "paidOn:datetime* voucherNo:textfield*"),
          fields("upload-receipt", "receipt:select*"),
          fields(
              "submit-materials",
              """
              report:textarea* experienceExchanges:number* expenses[].category:select*
              expenses[].purpose:textfield* expenses[].amount:number* documents:checklist*
              """),
          fields("check-implementation", "passed:radio* reason:textarea*"),
          fields("check-fund-use", "passed:radio* reason:textarea*"),
          fields("rectify", "explanation:textarea* documents:checklist*"),
          fields(
              "decide-accountability",
              """
              sanction:select* sanctionMonths:number* recover:radio* recoverAmount:number*
              reason:textarea*
              """),
          fields("confirm-recovery", "recoveredOn:datetime* amount:number* voucherNo:textfield*"),
          fields("evaluate-performance", "rating:select* opinion:textarea*"),
          fields("summarise", "summary:textarea* showcase:textarea"));

  @Test
  void areTheFormsOfTheContractAndNoOthers() {
    assertThat(FORMS)
        .extracting(FormFile::name)
        .containsExactlyInAnyOrderElementsOf(FIELDS.keySet());
  }

  @ParameterizedTest
  @FieldSource("FORMS")
  void askForWhatTheContractNames(FormFile form) {
    assertThat(form.fieldKeys().stream().map(key -> described(form, key)))
        .containsExactlyInAnyOrderElementsOf(FIELDS.get(form.name()));
  }

  @ParameterizedTest
  @CsvSource({
    "apply, amount, 0.01, ''",
    "apply, selfScore, 0, 1000",
    "submit-materials, amount, 0.01, ''",
    "decide-accountability, recoverAmount, 0.01, ''",
    "confirm-recovery, amount, 0.01, ''"
  })
  void takeMoneyAndScoresAsExactText(String form, String field, String min, String max) {
    var number = FormFile.of(BUNDLE, form).field(field);

    assertThat(number.path("serializeToString").asBoolean()).isTrue();
    assertThat(number.path("decimalDigits").asInt()).isEqualTo(2);
    assertThat(number.path("validate").path("min").asText()).isEqualTo(min);
    assertThat(number.path("validate").path("max").asText()).isEqualTo(max);
  }

  @ParameterizedTest
  @CsvSource({
    "review-form, supplementDays, 3, 30, 10",
    "decide-accountability, sanctionMonths, 1, 60, 24",
    "submit-materials, experienceExchanges, 0, '', ''"
  })
  void takeWholeNumbersWithinTheirRange(
      String form, String field, String min, String max, String initially) {
    var number = FormFile.of(BUNDLE, form).field(field);

    assertThat(number.path("decimalDigits").asInt(-1)).isZero();
    assertThat(number.path("validate").path("min").asText()).isEqualTo(min);
    assertThat(number.path("validate").path("max").asText()).isEqualTo(max);
    assertThat(number.path("defaultValue").asText()).isEqualTo(initially);
  }

  @ParameterizedTest
  @CsvSource({
    "apply, selfEvaluation, 4000",
    "apply, plan, 8000",
    "submit-materials, report, 8000",
    "confirm-payment, voucherNo, 64"
  })
  void limitTheLengthOfTexts(String form, String field, int length) {
    assertThat(FormFile.of(BUNDLE, form).field(field).path("validate").path("maxLength").asInt())
        .isEqualTo(length);
  }

  @ParameterizedTest
  @CsvSource({
    "review-form, outcome, accept supplement reject",
    "score, decision, score withdraw",
    "confirm-list, confirmed, yes no",
    "decide-objection, upheld, yes score no",
    "approve-payment, approved, yes no",
    "check-implementation, passed, yes no",
    "check-fund-use, passed, yes no",
    "decide-accountability, sanction, warning suspension ban",
    "decide-accountability, recover, yes no",
    "evaluate-performance, rating, excellent good fair poor",
    "review-form, conditionsMet, conditionAcademicEvent conditionAssistance conditionIndustries"
        + " conditionDecisionAdvice conditionPlatforms conditionPartyBuilding conditionExchange"
        + " conditionAssignedWork"
  })
  void offerTheAnswersThatTheModelRoutesBy(String form, String field, String answers) {
    assertThat(values(FormFile.of(BUNDLE, form).field(field))).containsExactly(answers.split(" "));
  }

  @ParameterizedTest
  @CsvSource({
    "apply, documents, myDocuments",
    "supplement, documents, myDocuments",
    "submit-materials, documents, myDocuments",
    "rectify, documents, myDocuments",
    "upload-receipt, receipt, myDocuments",
    "complete-panel, experts, availableExperts",
    "name-expert, expert, availableExperts",
    "send-score-back, expert, scorers",
    "confirm-list, chosen, tied"
  })
  void offerWhatIsThere(String form, String field, String source) {
    assertThat(FormFile.of(BUNDLE, form).field(field).path("valuesKey").asText()).isEqualTo(source);
  }

  @ParameterizedTest
  @CsvSource({"apply", "submit-materials"})
  void offerExactlyTheAllowedUsesOfFunds(String form) {
    var uses = DecisionTable.of(BUNDLE, "shandong-innovation-leader-use-of-funds");
    var options =
        FormFile.list(FormFile.of(BUNDLE, form).field("category").path("values")).toList();

    assertThat(options)
        .hasSameSizeAs(
            uses.outputs().stream().filter(row -> row.get("allowed").equals("true")).toList())
        .allSatisfy(
            option ->
                assertThat(uses.evaluate(Map.of("category", option.path("value").asText())))
                    .singleElement()
                    .satisfies(
                        use ->
                            assertThat(use)
                                .containsEntry("allowed", true)
                                .containsEntry("label", option.path("label").asText())));
  }

  private static String described(FormFile form, String key) {
    var field = form.field(key.substring(key.indexOf('.') + 1));
    var star = field.path("validate").path("required").asBoolean() ? "*" : "";
    return key + ":" + field.path("type").asText() + star;
  }

  private static List<String> values(JsonNode field) {
    return FormFile.list(field.path("values"))
        .map(option -> option.path("value").asText())
        .toList();
  }

  private static Map.Entry<String, Set<String>> fields(String form, String fields) {
    return Map.entry(form, words(fields));
  }

  private static String scoreFields() {
    return "decision:radio* withdrawReason:textarea* comment:textarea* " + pointFields();
  }

  private static String pointFields() {
    return String.join(
        " ", RubricFile.of(BUNDLE).scoreKeys().stream().map(key -> key + ":number*").toList());
  }

  private static Set<String> words(String text) {
    return Set.of(text.strip().split("\\s+"));
  }
}
