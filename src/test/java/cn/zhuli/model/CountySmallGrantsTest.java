package cn.zhuli.model;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Small grants of a county: first heard, then checked; first paid, then reported. */
class CountySmallGrantsTest {

  private static final Way WAY =
      new Way(
          Bundle.read(Path.of("src/test/programmes/county-small-grants")),
          "panelComplete",
          "eligible",
          "selected",
          "paymentApproved");

  @Test
  void aProjectIsHeardCheckedSelectedPaidAndReported() {
    var project = WAY.begins(Map.of());
    assertThat(project).isWaitingAt("stage_hearing", "userTask_score");

    WAY.does(project, "userTask_score");
    assertThat(project)
        .hasPassed("stage_hearing", "stage_eligibility")
        .isWaitingAtExactly("stage_selection", "messageEvent_listApplied");

    WAY.hears(project, "listApplied");
    WAY.reaches(project, "timerEvent_noticeEnds");
    assertThat(project)
        .hasPassed("stage_selection")
        .isWaitingAtExactly("stage_payment", "userTask_nameAccount");

    WAY.does(project, "userTask_nameAccount");
    WAY.does(project, "userTask_preparePayment");
    WAY.does(project, "userTask_approvePayment");
    WAY.does(project, "userTask_confirmPayment");
    assertThat(project)
        .hasPassed("stage_payment")
        .isWaitingAtExactly("stage_report", "userTask_fileReport");

    WAY.does(project, "userTask_fileReport");
    assertThat(project).hasPassed("endEvent_completed", "stage_report").isEnded();
  }

  @Test
  void aPanelThatIsTooSmallIsCompletedFirst() {
    var project = WAY.begins(Map.of("panelComplete", false));
    assertThat(project).isWaitingAtExactly("stage_hearing", "userTask_completePanel");

    WAY.does(project, "userTask_completePanel", Map.of("panelComplete", true));
    assertThat(project).isWaitingAt("stage_hearing", "userTask_score");
  }

  @Test
  void whoIsNotEligibleIsNeverSelected() {
    var project = WAY.begins(Map.of("eligible", false));
    WAY.does(project, "userTask_score");

    assertThat(project)
        .hasPassed("stage_hearing", "endEvent_vetoed", "endEvent_eligibilityEnded")
        .hasNotPassed("serviceTask_passHeard", "stage_selection")
        .isEnded();
  }

  @Test
  void whoIsNotSelectedIsNeverPaid() {
    var project = WAY.begins(Map.of("selected", false));
    WAY.does(project, "userTask_score");
    WAY.hears(project, "listApplied");

    assertThat(project)
        .hasPassed("endEvent_notSelected", "endEvent_selectionEnded")
        .hasNotPassed("serviceTask_commitAward", "stage_payment")
        .isEnded();
  }

  @Test
  void aPaymentThatIsNotApprovedIsPreparedAnew() {
    var project = WAY.begins(Map.of());
    WAY.does(project, "userTask_score");
    WAY.hears(project, "listApplied");
    WAY.reaches(project, "timerEvent_noticeEnds");
    WAY.does(project, "userTask_nameAccount");
    WAY.does(project, "userTask_preparePayment");
    WAY.does(project, "userTask_approvePayment", Map.of("paymentApproved", false));

    assertThat(project)
        .hasNotPassed("serviceTask_releasePayment")
        .isWaitingAtExactly("stage_payment", "userTask_preparePayment");
  }

  @Test
  void whoReportsTooLateEndsOverdue() {
    var project = WAY.begins(Map.of());
    WAY.does(project, "userTask_score");
    WAY.hears(project, "listApplied");
    WAY.reaches(project, "timerEvent_noticeEnds");
    WAY.does(project, "userTask_nameAccount");
    WAY.does(project, "userTask_preparePayment");
    WAY.does(project, "userTask_approvePayment");
    WAY.does(project, "userTask_confirmPayment");
    WAY.reaches(project, "boundaryEvent_reportLate");

    assertThat(project)
        .hasPassed("serviceTask_recordOverdue", "endEvent_overdue")
        .hasNotPassed("endEvent_completed")
        .isEnded();
  }
}
