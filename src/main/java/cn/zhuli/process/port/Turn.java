package cn.zhuli.process.port;

import cn.zhuli.process.access.Role;
import cn.zhuli.process.bundle.Stages;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Association;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.TextAnnotation;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;

/**
 * Whose turn it is at a step: the lane says so; within a stage, where no lanes are, the note beside
 * the task, or else the group that it is offered to. Never a person.
 */
final class Turn {

  private static final String UNIT = "society-";

  private Turn() {}

  static String of(BpmnModelInstance model, FlowNode node) {
    return lane(model, node)
        .or(() -> note(model, node))
        .orElseGet(() -> node instanceof UserTask task ? group(task) : "");
  }

  private static Optional<String> note(BpmnModelInstance model, FlowNode node) {
    return model.getModelElementsByType(Association.class).stream()
        .filter(it -> node.equals(it.getSource()) && it.getTarget() instanceof TextAnnotation)
        .map(it -> ((TextAnnotation) it.getTarget()).getText())
        .map(ModelElementInstance::getTextContent)
        .findFirst();
  }

  /** The lane of an element, or of the nearest sub-process around it that lies in one. */
  private static Optional<String> lane(BpmnModelInstance model, FlowElement element) {
    for (var at = element; at != null && !Stages.isStage(at); at = around(at)) {
      for (var lane : model.getModelElementsByType(Lane.class)) {
        if (lane.getFlowNodeRefs().contains(at)) {
          return Optional.ofNullable(lane.getName());
        }
      }
    }
    return Optional.empty();
  }

  private static @Nullable FlowElement around(FlowElement element) {
    return element.getParentElement() instanceof FlowElement around ? around : null;
  }

  private static String group(UserTask task) {
    if (task.getCamundaAssignee() != null) {
      return Role.EXPERT.label();
    }
    return Optional.ofNullable(task.getCamundaCandidateGroups()).stream()
        .flatMap(groups -> Stream.of(groups.split(",")))
        .map(String::strip)
        .map(it -> it.startsWith(UNIT) ? "申报单位" : Role.ofGroup(it).map(Role::label).orElse(""))
        .filter(name -> !name.isEmpty())
        .distinct()
        .collect(Collectors.joining("、"));
  }
}
