package cn.zhuli.model;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;

/** Bases of Zhejiang: matched with a society, agreed on and prepared, paid before and after. */
class ZhejiangInnovationDriveTest {

  private static final Way WAY =
      new Way(
          Bundle.read(Path.of("processes/zhejiang-innovation-drive")),
          "eligible",
          "formAccepted",
          "suitable",
          "leadAccepted",
          "selected",
          "planApproved",
          "paymentApproved",
          "goesOn");

  @Test
  void aBaseIsMatchedSelectedAndAgreedOn() {
    var base = matched(Map.of());
    assertThat(base)
        .hasPassed("stage_eligibility", "stage_formReview", "stage_matching")
        .isWaitingAtExactly("stage_notice", "messageEvent_listApplied");

    selected(base);
    assertThat(base)
        .hasPassed("stage_notice")
        .isWaitingAtExactly("stage_agreement", "userTask_signGovernment");

    does(base, "signGovernment", "signAgreement", "countersignAgreement");
    assertThat(base)
        .hasPassed("stage_agreement", "serviceTask_passAwarded")
        .isWaitingAtExactly("stage_preparation", "userTask_setUpStation");
  }

  @Test
  void aBaseIsPaidToStartEvaluatedAndPaidForItsStage() {
    var base = started(Map.of());
    assertThat(base)
        .hasPassed("stage_preparation", "stage_startPayment")
        .isWaitingAtExactly("stage_evaluation", "userTask_matchEnterprise");

    WAY.does(base, "userTask_matchEnterprise");
    evaluated(base, "reportStage");
    assertThat(base)
        .hasPassed("stage_evaluation")
        .isWaitingAtExactly("stage_finalPayment", "userTask_prepareFinalPayment");

    paid(base, "Final");
    assertThat(base)
        .hasPassed("serviceTask_releaseFinalPayment", "endEvent_completed")
        .hasNotPassed("stage_accountability")
        .isEnded();
  }

  @Test
  void whoIsNotEligibleOrNotAcceptedIsNeverVisited() {
    assertThat(WAY.begins(Map.of("eligible", false)))
        .hasPassed("boundaryEvent_eligibilityEnded", "endEvent_screeningEnded")
        .hasNotPassed("stage_formReview")
        .isEnded();

    var incomplete = WAY.begins(Map.of("formAccepted", false, "supplementAsked", true));
    WAY.does(incomplete, "userTask_reviewForm");
    WAY.reaches(incomplete, "boundaryEvent_supplementLate");
    assertThat(incomplete)
        .hasPassed("boundaryEvent_formReviewEnded", "endEvent_screeningEnded")
        .hasNotPassed("stage_matching")
        .isEnded();
  }

  @Test
  void aPlaceThatIsNotSuitableIsNeverMatched() {
    var base = WAY.begins(Map.of("suitable", false));
    does(base, "reviewForm", "visitSite");

    assertThat(base)
        .hasPassed("boundaryEvent_matchingEnded", "endEvent_matchingEnded")
        .hasNotPassed("userTask_matchLead", "stage_notice")
        .isEnded();
  }

  @Test
  void aSocietyThatDeclinesIsReplacedByAnother() {
    assertThat(matched(Map.of("leadAccepted", false)))
        .hasNotPassed("serviceTask_passMatched")
        .isWaitingAtExactly("stage_matching", "userTask_matchLead");
  }

  @Test
  void whoIsNotSelectedOrRightlyObjectedToIsNeverAgreedWith() {
    var unselected = matched(Map.of("selected", false));
    WAY.hears(unselected, "listApplied");
    assertThat(unselected).hasPassed("endEvent_notSelected", "endEvent_noticeEnded").isEnded();

    var dropped = matched(Map.of("objectionUpheld", true));
    WAY.hears(dropped, "listApplied");
    WAY.hears(dropped, "objectionFiled");
    WAY.does(dropped, "userTask_decideObjection");
    assertThat(dropped)
        .hasPassed("serviceTask_dropSelected", "boundaryEvent_noticeEnded")
        .hasNotPassed("stage_agreement")
        .isEnded();
  }

  @Test
  void aGovernmentThatDoesNotSignForfeitsItsPlace() {
    var base = matched(Map.of());
    selected(base);
    WAY.reaches(base, "boundaryEvent_signatureLate");

    assertThat(base)
        .hasPassed("serviceTask_forfeitPlace", "endEvent_agreementEnded")
        .hasNotPassed("serviceTask_passAwarded", "stage_preparation")
        .isEnded();
  }

  @Test
  void whoseReportIsOverdueIsHeldAccountableAndPaysBack() {
    var base = started(Map.of("recover", true));
    WAY.does(base, "userTask_matchEnterprise");
    WAY.reaches(base, "boundaryEvent_reportOverdue");
    does(base, "decideAccountability", "confirmRecovery");

    assertThat(base)
        .hasPassed("serviceTask_recordOverdue", "endEvent_sanctionConcluded")
        .hasNotPassed("stage_finalPayment")
        .isEnded();
  }

  @Test
  void aBaseThatMissesItsExtensionEnds() {
    var base = started(Map.of("goesOn", false, "extended", true));
    WAY.does(base, "userTask_matchEnterprise");
    evaluated(base, "reportStage");
    evaluated(base, "reportExtension");
    WAY.reaches(base, "boundaryEvent_extensionLate");

    assertThat(base)
        .hasPassed("boundaryEvent_evaluationEnded", "endEvent_evaluationEnded")
        .hasNotPassed("stage_finalPayment", "stage_accountability")
        .isEnded();
  }

  @Test
  void aFraudIsStoppedOrThePilotRevokedLater() {
    var stopped = WAY.begins(Map.of());
    WAY.hears(stopped, "fraudFound");
    assertThat(stopped).hasPassed("endEvent_stoppedForFraud").isEnded();

    assertThat(WAY.begins("revocationOpened", Map.of()))
        .hasPassed("stage_revocation", "endEvent_heldAccountable", "endEvent_sanctionConcluded")
        .isEnded();
  }

  private static ProcessInstance matched(Map<String, Object> found) {
    var base = WAY.begins(found);
    does(base, "reviewForm", "visitSite");
    WAY.does(base, "userTask_matchLead", Map.of("leadSociety", "S"));
    does(base, "acceptLead");
    return base;
  }

  private static void selected(ProcessInstance base) {
    WAY.hears(base, "listApplied");
    WAY.reaches(base, "timerEvent_noticeEnds");
  }

  private static ProcessInstance started(Map<String, Object> found) {
    var base = matched(found);
    selected(base);
    does(base, "signGovernment", "signAgreement", "countersignAgreement");
    does(base, "setUpStation", "approvePlan", "nameTeam");
    paid(base, "Start");
    return base;
  }

  private static void evaluated(ProcessInstance base, String report) {
    does(base, report, "evaluateStage", "superviseFunds", "decideBase");
  }

  private static void paid(ProcessInstance base, String kind) {
    does(base, "prepare" + kind + "Payment", "approve" + kind + "Payment");
    does(base, "confirm" + kind + "Payment", "upload" + kind + "Receipt");
  }

  private static void does(ProcessInstance base, String... tasks) {
    Stream.of(tasks).forEach(task -> WAY.does(base, "userTask_" + task));
  }
}
