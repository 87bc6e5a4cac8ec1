package cn.zhuli.process.bundle;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The veto table of Shandong's innovation-leader programme, run by the decision engine alone. */
class ShandongVetoTest {

  private static final DecisionTable VETO =
      DecisionTable.of("shandong-innovation-leader", "shandong-innovation-leader-veto");

  @Test
  void letsASocietyWithCleanFactsPass() {
    assertThat(VETO.evaluate(cleanFacts())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "partyOrganisation, SD-E1",
    "partyRules, SD-E1",
    "partyActivities, SD-E1",
    "reelectedOnSchedule, SD-E2",
    "councilComplete, SD-E2",
    "secretariatComplete, SD-E2",
    "supervisorsComplete, SD-E2",
    "meetingsByStatute, SD-E2",
    "branchesManaged, SD-E2",
    "annualEvaluationPassed, SD-E2",
    "annualInspectionPassed, SD-E2",
    "annualReportPassed, SD-E2",
    "noViolations, SD-E3",
    "integrityGood, SD-E3",
    "assignedTasksDone, SD-E3"
  })
  void vetoesOnOneRequirementThatIsDeniedOrUnknown(String fact, String rule) {
    assertThat(VETO.evaluate(cleanFactsBut(fact, false)))
        .singleElement()
        .satisfies(row -> assertThat(row).containsEntry("rule", rule).containsEntry("veto", true));
    assertThat(VETO.evaluate(cleanFactsBut(fact, null)))
        .isEqualTo(VETO.evaluate(cleanFactsBut(fact, false)));
  }

  @ParameterizedTest
  @CsvSource({"penaltiesLast24Months, 1", "sanctionsLast24Months, 3"})
  void vetoesOnARecentPenaltyOrSanction(String fact, int count) {
    assertThat(rules(cleanFactsBut(fact, count))).containsExactly("SD-E3");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sanctionInForce", "fraudOnRecord"})
  void vetoesOnASanctionInForceOrFraudOnRecord(String fact) {
    assertThat(rules(cleanFactsBut(fact, true))).containsExactly("SD-E3");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "penaltiesLast24Months",
        "sanctionsLast24Months",
        "sanctionInForce",
        "fraudOnRecord",
        "unexcusedAbsencesLast24Months"
      })
  void takesAnUnknownRecordOfMisconductForNone(String fact) {
    assertThat(VETO.evaluate(cleanFactsBut(fact, null))).isEmpty();
  }

  @Test
  void reportsAMissingConditionWithoutVetoing() {
    assertThat(VETO.evaluate(cleanFactsBut("conditionsDeclared", 0)))
        .singleElement()
        .satisfies(
            row -> assertThat(row).containsEntry("rule", "SD-E4").containsEntry("veto", false));
    assertThat(rules(cleanFactsBut("conditionsDeclared", null))).containsExactly("SD-E4");
  }

  @Test
  void isContentWithOneCondition() {
    assertThat(VETO.evaluate(cleanFactsBut("conditionsDeclared", 1))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "unknown",
      value = {
        "unknown, unknown, 登记库中查无申报单位",
        "MUNICIPAL, sd, 层级不是省级",
        "unknown, sd, 层级不是省级",
        "PROVINCIAL, zj, 不属于省科协",
        "PROVINCIAL, unknown, 不属于省科协"
      })
  void vetoesWhoeverIsNoSocietyOfTheProvince(String level, String authority, String reason) {
    var facts = cleanFactsBut("societyLevel", level);
    facts.put("societyAuthority", authority);

    assertThat(VETO.evaluate(facts))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row).containsEntry("rule", "SD-E5").containsEntry("veto", true);
              assertThat((String) row.get("reason")).contains(reason);
            });
  }

  @Test
  void reportsEveryFailureAtOnce() {
    var facts = cleanFactsBut("partyRules", false);
    facts.put("branchesManaged", null);
    facts.put("annualReportPassed", false);
    facts.put("penaltiesLast24Months", 2);
    facts.put("noViolations", false);
    facts.put("conditionsDeclared", 0);
    facts.put("societyLevel", "MUNICIPAL");
    facts.put("societyAuthority", "sd-weihai");

    assertThat(rules(facts))
        .containsExactly("SD-E1", "SD-E2", "SD-E2", "SD-E3", "SD-E3", "SD-E4", "SD-E5", "SD-E5");
  }

  @Test
  void failsEveryRequirementOfAnApplicantOfWhomNothingIsKnown() {
    var nothing = cleanFacts();
    nothing.replaceAll((fact, value) -> null);

    var byRule = VETO.evaluate(nothing).stream().collect(groupingBy(row -> row.get("rule")));

    assertThat(byRule.get("SD-E1")).hasSize(3);
    assertThat(byRule.get("SD-E2")).hasSize(9);
    assertThat(byRule.get("SD-E3")).hasSize(3);
    assertThat(byRule.get("SD-E4")).hasSize(1);
    assertThat(byRule.get("SD-E5")).hasSize(1);
  }

  @Test
  void tellsWhatFailedAndWhatToDoInEveryRow() {
    assertThat(VETO.outputs())
        .hasSize(23)
        .allSatisfy(
            row -> {
              assertThat(row.get("rule")).matches("\"SD-E[1-5]\"");
              assertThat(row.get("veto"))
                  .isEqualTo(row.get("rule").equals("\"SD-E4\"") ? "false" : "true");
              assertThat(row.get("reason")).matches("\".*\\p{IsHan}.*\"");
              assertThat(row.get("remedy")).matches("\".*\\p{IsHan}.*\"");
              assertThat(row.get("reasonEn")).matches("\"\\p{IsLatin}.*\"");
            })
        .extracting(row -> row.get("reason"))
        .doesNotHaveDuplicates();
  }

  @Test
  void namesTheClauseOfThePolicyInEveryRow() {
    assertThat(VETO.descriptions())
        .hasSize(23)
        .allMatch(clause -> clause.matches("四(\\.[1-4])? .+"));
  }

  private static List<Object> rules(Map<String, Object> facts) {
    return VETO.evaluate(facts).stream().map(row -> row.get("rule")).toList();
  }

  private static Map<String, Object> cleanFactsBut(String fact, Object value) {
    var facts = cleanFacts();
    facts.put(fact, value);
    return facts;
  }

  private static Map<String, Object> cleanFacts() {
    var facts = new HashMap<String, Object>();
    List.of(
            "partyOrganisation",
            "partyRules",
            "partyActivities",
            "reelectedOnSchedule",
            "councilComplete",
            "secretariatComplete",
            "supervisorsComplete",
            "meetingsByStatute",
            "branchesManaged",
            "annualEvaluationPassed",
            "annualInspectionPassed",
            "annualReportPassed",
            "noViolations",
            "integrityGood",
            "assignedTasksDone")
        .forEach(fact -> facts.put(fact, true));
    facts.put("penaltiesLast24Months", 0);
    facts.put("sanctionsLast24Months", 0);
    facts.put("sanctionInForce", false);
    facts.put("fraudOnRecord", false);
    facts.put("unexcusedAbsencesLast24Months", 0);
    facts.put("conditionsDeclared", 5);
    facts.put("societyLevel", "PROVINCIAL");
    facts.put("societyAuthority", "sd");
    return facts;
  }
}
