package cn.zhuli.model;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;

/** The award for local societies: paid once it is announced, then agreed on, then accepted. */
class CastLocalSocietyAwardTest {

  private static final Way WAY =
      new Way(
          Bundle.read(Path.of("processes/cast-local-society-award")),
          "eligible",
          "formAccepted",
          "panelComplete",
          "selected",
          "paymentApproved",
          "accepted");

  @Test
  void aProjectIsReviewedAnnouncedPaidAgreedOnAndAccepted() {
    var project = noticed(Map.of());
    assertThat(project)
        .hasPassed("stage_eligibility", "stage_formReview", "stage_expertReview")
        .isWaitingAt("stage_notice", "timerEvent_noticeEnds");

    WAY.reaches(project, "timerEvent_noticeEnds");
    WAY.hears(project, "listPublished");
    assertThat(project)
        .hasPassed("serviceTask_commitAward", "stage_announcement")
        .isWaitingAtExactly("stage_payment", "userTask_nameAccount");

    paid(project);
    WAY.does(project, "userTask_signAgreement");
    WAY.does(project, "userTask_countersignAgreement");
    checked(project, Map.of());
    assertThat(project)
        .hasPassed("stage_payment", "stage_agreement", "stage_acceptance", "endEvent_completed")
        .hasNotPassed("stage_accountability")
        .isEnded();
  }

  @Test
  void whoIsNotEligibleIsNotEvenReviewedForForm() {
    assertThat(WAY.begins(Map.of("eligible", false)))
        .hasPassed("boundaryEvent_eligibilityEnded", "endEvent_screeningEnded")
        .hasNotPassed("stage_formReview")
        .isEnded();
  }

  @Test
  void whoSupplementsIsReviewedAnewAndWhoDoesNotIsNotAccepted() {
    Map<String, Object> incomplete = Map.of("formAccepted", false, "supplementAsked", true);
    var project = WAY.begins(Map.of());
    WAY.does(project, "userTask_reviewForm", incomplete);
    WAY.does(project, "userTask_supplement");
    assertThat(project).isWaitingAtExactly("stage_formReview", "userTask_reviewForm");

    WAY.does(project, "userTask_reviewForm", incomplete);
    WAY.reaches(project, "boundaryEvent_supplementLate");
    assertThat(project)
        .hasPassed("boundaryEvent_formReviewEnded", "endEvent_screeningEnded")
        .hasNotPassed("stage_expertReview")
        .isEnded();
  }

  @Test
  void anExpertWhoWithdrawsIsSubstituted() {
    var project = WAY.begins(Map.of("substituteFound", true));
    WAY.does(project, "userTask_reviewForm");
    WAY.does(project, "userTask_score", Map.of("withdrawn", true));
    assertThat(project)
        .hasPassed("serviceTask_assignSubstitute")
        .hasNotPassed("userTask_nameExpert")
        .isWaitingAt("userTask_score");

    WAY.does(project, "userTask_score", Map.of("withdrawn", false));
    assertThat(project).hasPassed("stage_expertReview");
  }

  @Test
  void aReserveIsPromotedOrReleased() {
    var promoted = noticed(Map.of("selected", false));
    WAY.hears(promoted, "promoted");
    assertThat(promoted)
        .hasPassed("serviceTask_publishOwnNotice")
        .isWaitingAt("stage_notice", "timerEvent_noticeEnds");

    var released = noticed(Map.of("selected", false));
    WAY.hears(released, "reservesReleased");
    assertThat(released)
        .hasPassed("boundaryEvent_noticeEnded", "endEvent_noticeEnded")
        .hasNotPassed("stage_announcement")
        .isEnded();
  }

  @Test
  void anUpheldObjectionEndsTheProject() {
    var project = noticed(Map.of());
    WAY.hears(project, "objectionFiled");
    WAY.does(project, "userTask_decideObjection", Map.of("objectionUpheld", true));

    assertThat(project)
        .hasPassed("serviceTask_dropSelected", "endEvent_noticeEnded")
        .hasNotPassed("serviceTask_commitAward")
        .isEnded();
  }

  @Test
  void whoseScoreWasWrongMayLoseThePlaceAndBecomeAReserve() {
    var project = noticed(Map.of("objectionUpheld", true, "scoreDisputed", true));
    WAY.hears(project, "objectionFiled");
    WAY.does(project, "userTask_decideObjection");
    WAY.does(project, "userTask_sendScoreBack", Map.of("expert", "E"));
    WAY.does(project, "userTask_scoreAgain", Map.of("selected", false));

    assertThat(project)
        .hasPassed("serviceTask_rankAnew", "boundaryEvent_placeLost")
        .isWaitingAtExactly("stage_notice", "gateway_awaitPromotion");
  }

  @Test
  void whoDoesNotNameAnAccountOrSignIsHeldAccountable() {
    var unnamed = awarded();
    WAY.reaches(unnamed, "boundaryEvent_accountLate");
    assertThat(unnamed)
        .hasPassed("serviceTask_recordAccountLate", "boundaryEvent_paymentAccountable")
        .isWaitingAtExactly("stage_accountability", "userTask_decideAccountability");

    var unsigned = awarded();
    paid(unsigned);
    WAY.reaches(unsigned, "boundaryEvent_signatureLate");
    assertThat(unsigned)
        .hasPassed("serviceTask_recordUnsigned", "boundaryEvent_agreementAccountable")
        .isWaitingAtExactly("stage_accountability", "userTask_decideAccountability");
  }

  @Test
  void whoIsNotAcceptedIsSanctionedAndPaysBack() {
    var project = awarded();
    paid(project);
    WAY.does(project, "userTask_signAgreement");
    WAY.does(project, "userTask_countersignAgreement");
    checked(project, Map.of("accepted", false, "recover", true));
    WAY.does(project, "userTask_decideAccountability");
    assertThat(project).isWaitingAtExactly("stage_sanction", "userTask_confirmRecovery");

    WAY.does(project, "userTask_confirmRecovery");
    assertThat(project)
        .hasPassed("endEvent_recovered", "endEvent_sanctionConcluded")
        .hasNotPassed("endEvent_completed")
        .isEnded();
  }

  @Test
  void aFraudIsStoppedOrTheAwardRevokedLater() {
    var stopped = WAY.begins(Map.of());
    WAY.hears(stopped, "fraudFound");
    assertThat(stopped).hasPassed("endEvent_stoppedForFraud").isEnded();

    assertThat(WAY.begins("revocationOpened", Map.of()))
        .hasPassed("stage_revocation", "endEvent_heldAccountable", "endEvent_sanctionConcluded")
        .hasNotPassed("serviceTask_orderRecovery")
        .isEnded();
  }

  private static ProcessInstance noticed(Map<String, Object> found) {
    var project = WAY.begins(found);
    WAY.does(project, "userTask_reviewForm");
    WAY.does(project, "userTask_score");
    WAY.hears(project, "listApplied");
    return project;
  }

  private static ProcessInstance awarded() {
    var project = noticed(Map.of());
    WAY.reaches(project, "timerEvent_noticeEnds");
    WAY.reaches(project, "timerEvent_listDelayed");
    return project;
  }

  private static void paid(ProcessInstance project) {
    WAY.does(project, "userTask_nameAccount");
    WAY.does(project, "userTask_preparePayment");
    WAY.does(project, "userTask_approvePayment");
    WAY.does(project, "userTask_confirmPayment");
    WAY.does(project, "userTask_uploadReceipt");
  }

  private static void checked(ProcessInstance project, Map<String, Object> found) {
    WAY.does(project, "userTask_submitMaterials");
    WAY.does(project, "userTask_checkImplementation");
    WAY.does(project, "userTask_checkFundUse");
    WAY.does(project, "userTask_evaluateProject", found);
  }
}
