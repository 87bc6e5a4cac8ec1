package cn.zhuli.model;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;

/** Key projects of Yancheng: recognised, carried out and accepted first, paid last. */
class YanchengKeyProjectsTest {

  private static final Way WAY =
      new Way(
          Bundle.read(Path.of("processes/yancheng-key-projects")),
          "eligible",
          "formAccepted",
          "panelComplete",
          "recognised",
          "selected",
          "midTerm",
          "midTermPassed",
          "accepted",
          "paymentApproved");

  @Test
  void aProjectIsRecognisedCarriedOutAcceptedAndPaid() {
    var project = recognised(Map.of());
    assertThat(project)
        .hasPassed("stage_eligibility", "stage_formReview", "stage_expertReview")
        .isWaitingAtExactly("stage_notice", "messageEvent_listApplied");

    noticed(project);
    assertThat(project)
        .hasPassed("serviceTask_commitAward", "stage_notice")
        .isWaitingAt("stage_acceptance", "userTask_reportMidTerm");

    WAY.does(project, "userTask_reportMidTerm");
    WAY.does(project, "userTask_evaluateMidTerm");
    WAY.does(project, "userTask_submitMaterials");
    checked(project, true);
    assertThat(project)
        .hasPassed("stage_acceptance")
        .isWaitingAtExactly("stage_payment", "userTask_nameAccount");

    paid(project);
    assertThat(project).hasPassed("stage_payment", "endEvent_completed").isEnded();
  }

  @Test
  void anEntitlementIsAssessedAndPaidWithoutReviewOrAcceptance() {
    var entitled = WAY.begins("entitled", Map.of("rated", true));
    assertThat(entitled).isWaitingAtExactly("stage_assessment", "userTask_assess");

    WAY.does(entitled, "userTask_assess");
    noticed(entitled);
    assertThat(entitled)
        .hasPassed("stage_acceptance")
        .hasNotPassed("stage_eligibility", "stage_expertReview", "subProcess_implementation")
        .isWaitingAtExactly("stage_payment", "userTask_nameAccount");
  }

  @Test
  void whoIsNotEligibleOrNotAcceptedIsNeverReviewedByExperts() {
    assertThat(WAY.begins(Map.of("eligible", false)))
        .hasPassed("boundaryEvent_eligibilityEnded", "endEvent_screeningEnded")
        .hasNotPassed("stage_formReview")
        .isEnded();

    var incomplete = WAY.begins(Map.of("formAccepted", false, "supplementAsked", true));
    WAY.does(incomplete, "userTask_reviewForm");
    WAY.reaches(incomplete, "boundaryEvent_supplementLate");
    assertThat(incomplete)
        .hasPassed("boundaryEvent_formReviewEnded", "endEvent_screeningEnded")
        .hasNotPassed("stage_expertReview")
        .isEnded();
  }

  @Test
  void whoIsNotRecognisedIsNeverRanked() {
    assertThat(recognised(Map.of("recognised", false)))
        .hasPassed("boundaryEvent_assessmentEnded", "endEvent_assessmentEnded")
        .hasNotPassed("serviceTask_passReviewed", "stage_notice")
        .isEnded();
  }

  @Test
  void whoIsNotSelectedEndsUnlessAReserveIsPromoted() {
    var unselected = recognised(Map.of("selected", false));
    WAY.hears(unselected, "listApplied");
    assertThat(unselected).hasPassed("endEvent_notSelected", "endEvent_noticeEnded").isEnded();

    var reserve = recognised(Map.of("selected", false, "reserve", true));
    WAY.hears(reserve, "listApplied");
    WAY.hears(reserve, "promoted");
    assertThat(reserve)
        .hasPassed("serviceTask_publishOwnNotice")
        .isWaitingAt("stage_notice", "timerEvent_noticeEnds");
  }

  @Test
  void anUpheldObjectionEndsTheProject() {
    var project = recognised(Map.of("objectionUpheld", true));
    WAY.hears(project, "listApplied");
    WAY.hears(project, "objectionFiled");
    WAY.does(project, "userTask_decideObjection");

    assertThat(project)
        .hasPassed("serviceTask_dropSelected", "boundaryEvent_noticeEnded")
        .hasNotPassed("serviceTask_commitAward", "stage_acceptance")
        .isEnded();
  }

  @Test
  void anActivityThatIsNotReportedInTimeIsAccountedFor() {
    var unreported = funded(Map.of("midTerm", false));
    WAY.reaches(unreported, "boundaryEvent_reportLate");
    assertThat(unreported)
        .hasPassed("boundaryEvent_unreported", "serviceTask_recordUnreported")
        .hasNotPassed("serviceTask_recordOverdue")
        .isWaitingAtExactly("stage_accountability", "userTask_decideAccountability");

    var overdue = funded(Map.of("midTerm", false, "windowOver", true));
    WAY.reaches(overdue, "boundaryEvent_heldEvidenceLate");
    assertThat(overdue)
        .hasPassed("boundaryEvent_overdue", "serviceTask_recordOverdue")
        .isWaitingAtExactly("stage_accountability", "userTask_decideAccountability");
  }

  @Test
  void whoIsNotAcceptedIsSanctionedAndNeverPaid() {
    var project = funded(Map.of("midTerm", false, "windowOver", true, "recover", true));
    WAY.does(project, "userTask_submitHeldEvidence");
    checked(project, false);
    WAY.does(project, "userTask_decideAccountability");
    WAY.does(project, "userTask_confirmRecovery");

    assertThat(project)
        .hasPassed("boundaryEvent_acceptanceAccountable", "endEvent_sanctionConcluded")
        .hasNotPassed("stage_payment")
        .isEnded();
  }

  @Test
  void whoNamesNoAccountForfeitsTheMoney() {
    var project = funded(Map.of("rated", true));
    WAY.reaches(project, "boundaryEvent_accountLate");

    assertThat(project)
        .hasPassed("boundaryEvent_paymentEnded", "endEvent_paymentEnded")
        .hasNotPassed("serviceTask_releasePayment", "endEvent_completed")
        .isEnded();
  }

  @Test
  void aFraudIsStoppedOrTheGrantRevokedLater() {
    var stopped = WAY.begins(Map.of());
    WAY.hears(stopped, "fraudFound");
    assertThat(stopped).hasPassed("endEvent_stoppedForFraud").isEnded();

    assertThat(WAY.begins("revocationOpened", Map.of()))
        .hasPassed("stage_revocation", "endEvent_heldAccountable", "endEvent_sanctionConcluded")
        .isEnded();
  }

  private static ProcessInstance recognised(Map<String, Object> found) {
    var project = WAY.begins(found);
    WAY.does(project, "userTask_reviewForm");
    WAY.does(project, "userTask_score");
    WAY.does(project, "userTask_assess");
    return project;
  }

  private static ProcessInstance funded(Map<String, Object> found) {
    var project = recognised(found);
    noticed(project);
    return project;
  }

  private static void noticed(ProcessInstance project) {
    WAY.hears(project, "listApplied");
    WAY.reaches(project, "timerEvent_noticeEnds");
  }

  private static void checked(ProcessInstance project, boolean accepted) {
    WAY.does(project, "userTask_checkImplementation");
    WAY.does(project, "userTask_checkFundUse", Map.of("accepted", accepted));
  }

  private static void paid(ProcessInstance project) {
    WAY.does(project, "userTask_nameAccount");
    WAY.does(project, "userTask_preparePayment");
    WAY.does(project, "userTask_approvePayment");
    WAY.does(project, "userTask_confirmPayment");
    WAY.does(project, "userTask_uploadReceipt");
  }
}
