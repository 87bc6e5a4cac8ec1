package cn.zhuli.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.junit.jupiter.api.Test;

/** A way through a model is the same whether its steps stand in stages or not. */
class WaysTest {

  private static final Predicate<FlowNode> NOTHING = node -> false;

  @Test
  void leadsThroughStagesInStages() {
    var model = staged();

    assertThat(past(model, NOTHING))
        .contains("sign", "outer", "inner", "check", "passed", "late", "pay");
  }

  @Test
  void endsWhereAStepInAStageIsNeverCompleted() {
    assertThat(past(staged(), node -> node.getId().equals("check")))
        .contains("check", "late")
        .doesNotContain("passed", "pay");
  }

  @Test
  void goesOnBehindTheStageOnlyFromAnEndThatClosesNothing() {
    assertThat(past(closing("passed"), NOTHING)).contains("passed").doesNotContain("pay");
  }

  @Test
  void goesOnWhereAnErrorIsCaught() {
    assertThat(past(failing(), NOTHING))
        .contains("failed", "caught", "sorry")
        .doesNotContain("pay");
  }

  private static Set<String> past(BpmnModelInstance model, Predicate<FlowNode> neverCompleted) {
    var pool = model.getModelElementsByType(Process.class).iterator().next();
    return Ways.of(model).past(pool, neverCompleted).stream()
        .map(FlowNode::getId)
        .collect(Collectors.toSet());
  }

  private static BpmnModelInstance staged() {
    return Bpmn.createExecutableProcess("p")
        .startEvent()
        .userTask("sign")
        .subProcess("outer")
        .embeddedSubProcess()
        .startEvent()
        .subProcess("inner")
        .embeddedSubProcess()
        .startEvent()
        .userTask("check")
        .endEvent("passed")
        .subProcessDone()
        .endEvent()
        .subProcessDone()
        .serviceTask("pay")
        .endEvent()
        .moveToActivity("check")
        .boundaryEvent("late")
        .timerWithDate("${due}")
        .userTask("excuse")
        .done();
  }

  private static BpmnModelInstance failing() {
    return Bpmn.createExecutableProcess("p")
        .startEvent()
        .subProcess("stage")
        .embeddedSubProcess()
        .startEvent()
        .endEvent("failed")
        .error("failure")
        .subProcessDone()
        .serviceTask("pay")
        .endEvent()
        .moveToActivity("stage")
        .boundaryEvent("caught")
        .error("failure")
        .endEvent("sorry")
        .done();
  }

  /** The staged way with an outcome at one of its ends. */
  private static BpmnModelInstance closing(String id) {
    var model = staged();
    EndEvent end = model.getModelElementById(id);
    var property = model.newInstance(CamundaProperty.class);
    property.setCamundaName("outcome");
    property.setCamundaValue("vetoed");
    end.builder().addExtensionElement(model.newInstance(CamundaProperties.class));
    end.getExtensionElements()
        .getElementsQuery()
        .filterByType(CamundaProperties.class)
        .singleResult()
        .addChildElement(property);
    return model;
  }
}
