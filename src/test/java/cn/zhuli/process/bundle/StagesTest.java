package cn.zhuli.process.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhuli.process.bundle.Stages.Stage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.Test;

class StagesTest {

  private static final String PAYMENT =
      "<subProcess id='stage_payment' name='拨款'><userTask id='userTask_pay'/></subProcess>";
  private static final String REVIEW =
      "<subProcess id='stage_review' name='评审'>"
          + "<subProcess id='subProcess_each'><userTask id='userTask_score'/></subProcess>"
          + "</subProcess>";
  private static final String START = "<startEvent id='startEvent_applicationSubmitted'/>";

  @Test
  void standInTheOrderOfTheFlowNotOfTheFile() {
    var stages =
        read(
            PAYMENT,
            REVIEW,
            START,
            flow("startEvent_applicationSubmitted", "stage_review"),
            flow("stage_review", "stage_payment"));

    assertThat(stages.inOrder())
        .containsExactly(
            new Stage("stage_review", "评审", true), new Stage("stage_payment", "拨款", true));
  }

  @Test
  void areInOrderAlthoughAFlowLeadsPastOneAndAnotherLeadsBack() {
    var stages =
        read(
            START,
            PAYMENT,
            REVIEW,
            "<subProcess id='stage_notice'/>",
            "<exclusiveGateway id='gateway_scored'/>",
            flow("startEvent_applicationSubmitted", "gateway_scored"),
            flow("gateway_scored", "stage_notice"),
            flow("gateway_scored", "stage_review"),
            flow("stage_review", "stage_notice"),
            flow("stage_notice", "stage_payment"),
            "<boundaryEvent id='boundaryEvent_upheld' attachedToRef='stage_notice'/>",
            flow("boundaryEvent_upheld", "stage_review"));

    assertThat(stages.inOrder())
        .extracting(Stage::id)
        .containsExactly("stage_review", "stage_notice", "stage_payment");
  }

  @Test
  void thatAnotherStartLeadsToComeLast() {
    var stages =
        read(
            "<startEvent id='startEvent_revocationOpened'/>",
            "<subProcess id='stage_accountability'/>",
            flow("startEvent_revocationOpened", "stage_accountability"),
            START,
            REVIEW,
            flow("startEvent_applicationSubmitted", "stage_review"));

    assertThat(stages.inOrder())
        .extracting(Stage::id)
        .containsExactly("stage_review", "stage_accountability");
  }

  @Test
  void areUsualIfNothingHasToGoWrongOnTheWayThere() {
    var stages =
        read(
            START,
            REVIEW,
            PAYMENT,
            "<subProcess id='stage_accountability'/>",
            "<boundaryEvent id='boundaryEvent_overdue' attachedToRef='stage_review'/>",
            "<startEvent id='startEvent_revocationOpened'/>",
            "<subProcess id='stage_revocation'/>",
            flow("startEvent_applicationSubmitted", "stage_review"),
            flow("stage_review", "stage_payment"),
            flow("boundaryEvent_overdue", "stage_accountability"),
            flow("startEvent_revocationOpened", "stage_revocation"));

    assertThat(stages.inOrder())
        .filteredOn(Stage::usual)
        .extracting(Stage::id)
        .containsExactly("stage_review", "stage_payment");
  }

  @Test
  void knowWhatStandsInThemHoweverDeep() {
    var stages = read(START, REVIEW, flow("startEvent_applicationSubmitted", "stage_review"));

    assertThat(stages.of("userTask_score")).contains("stage_review");
    assertThat(stages.of("stage_review")).contains("stage_review");
    assertThat(stages.of("startEvent_applicationSubmitted")).isEmpty();
  }

  @Test
  void areNoneInAModelThatIsOlder() {
    var stages =
        read(
            START,
            "<subProcess id='subProcess_notice'/>",
            flow("startEvent_applicationSubmitted", "subProcess_notice"));

    assertThat(stages.isEmpty()).isTrue();
  }

  private static String flow(String from, String to) {
    return "<sequenceFlow id='flow_%s_%s' sourceRef='%s' targetRef='%s'/>"
        .formatted(from, to, from, to);
  }

  /** Flows at the nodes are written as a modeller would write them. */
  private static Stages read(String... elements) {
    var xml =
        "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL' targetNamespace='x'>"
            + "<process id='pool' isExecutable='true'>"
            + String.join("", elements)
            + "</process></definitions>";
    var model =
        Bpmn.readModelFromStream(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    List.copyOf(model.getModelElementsByType(SequenceFlow.class))
        .forEach(it -> it.getSource().getOutgoing().add(it));
    Process pool = model.getModelElementById("pool");
    return Stages.read(pool);
  }
}
