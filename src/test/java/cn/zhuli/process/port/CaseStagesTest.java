package cn.zhuli.process.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import cn.zhuli.intake.Whereabouts.Stage;
import cn.zhuli.intake.Whereabouts.State;
import cn.zhuli.intake.Whereabouts.Step;
import cn.zhuli.process.bundle.Stages;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.junit.jupiter.api.Test;

class CaseStagesTest {

  private static final Stages STAGES =
      new Stages(
          List.of(
              stage("stage_a", true),
              stage("stage_b", true),
              stage("stage_c", true),
              stage("stage_wrong", false)),
          Map.of("userTask_one", "stage_b", "userTask_two", "stage_b"));

  @Test
  void areDoneOrNowOrToCome() {
    assertThat(states(done("stage_a", 1), open("stage_b", 2)))
        .containsExactly(State.DONE, State.NOW, State.TO_COME);
  }

  @Test
  void sayWhereItHasEnded() {
    assertThat(states(done("stage_a", 1), cancelled("stage_b", 2)))
        .containsExactly(State.DONE, State.ENDED, State.LEFT_OUT);
  }

  @Test
  void thatWereGonePastAreLeftOut() {
    assertThat(states(done("stage_a", 1), open("stage_c", 2)))
        .containsExactly(State.DONE, State.LEFT_OUT, State.NOW);
  }

  @Test
  void fromWhichAnObjectionLedBackWillComeOnceMore() {
    assertThat(states(done("stage_a", 1), cancelled("stage_b", 2), open("stage_a", 3)))
        .containsExactly(State.NOW, State.TO_COME, State.TO_COME);
  }

  @Test
  void thatWereLeftBeforeTheirEndAreDoneOnceTheCaseHasGoneOn() {
    assertThat(states(cancelled("stage_a", 1), open("stage_b", 2)))
        .containsExactly(State.DONE, State.NOW, State.TO_COME);
  }

  @Test
  void besideTheUsualWayAreToldOnceEntered() {
    assertThat(states(done("stage_a", 1), cancelled("stage_b", 2), open("stage_wrong", 3)))
        .containsExactly(State.DONE, State.ENDED, State.LEFT_OUT, State.NOW);
  }

  @Test
  void areToComeBeforeAnythingHasHappened() {
    assertThat(states(open("startEvent_applicationSubmitted", 1))).containsOnly(State.TO_COME);
  }

  @Test
  void areDueWhenTheFirstOfTheirStepsIs() {
    var early = Instant.parse("2026-05-01T15:59:59Z");
    var now =
        List.of(
            new Step("userTask_one", "", "", early.plusSeconds(1)),
            new Step("userTask_two", "", "", early),
            new Step("userTask_two", "", "", null));

    assertThat(new CaseStages(STAGES, List.of(open("stage_b", 1))).at(now))
        .extracting(Stage::due)
        .containsExactly(null, early, null);
  }

  private static List<State> states(HistoricActivityInstance... visits) {
    return new CaseStages(STAGES, List.of(visits))
        .at(List.of()).stream().map(Stage::state).toList();
  }

  private static Stages.Stage stage(String id, boolean usual) {
    return new Stages.Stage(id, id, usual);
  }

  private static HistoricActivityInstance open(String element, long at) {
    var visit = mock(HistoricActivityInstance.class);
    when(visit.getActivityId()).thenReturn(element);
    when(visit.getStartTime()).thenReturn(new Date(at));
    return visit;
  }

  private static HistoricActivityInstance done(String element, long at) {
    var visit = open(element, at);
    when(visit.getEndTime()).thenReturn(new Date(at + 1));
    return visit;
  }

  private static HistoricActivityInstance cancelled(String element, long at) {
    var visit = done(element, at);
    when(visit.isCanceled()).thenReturn(true);
    return visit;
  }
}
