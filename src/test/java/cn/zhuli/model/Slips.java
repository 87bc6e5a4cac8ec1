package cn.zhuli.model;

import cn.zhuli.process.Element;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;

/** Slips that a hand makes in a drawing, each at an element of an id. */
final class Slips {

  private static final ObjectMapper JSON = new ObjectMapper();

  private Slips() {}

  static UnaryOperator<Bundle> timer(String id, String period, String other) {
    return at(
        id,
        BoundaryEvent.class,
        event ->
            event
                .getChildElementsByType(TimerEventDefinition.class)
                .forEach(
                    timer ->
                        timer
                            .getTimeDate()
                            .setTextContent(
                                exchanged(timer.getTimeDate().getTextContent(), period, other))));
  }

  static UnaryOperator<Bundle> openTimer(String id) {
    return at(id, BoundaryEvent.class, event -> event.setCancelActivity(false));
  }

  static UnaryOperator<Bundle> due(String id, String period, String other) {
    return at(
        id,
        UserTask.class,
        task -> task.setCamundaDueDate(exchanged(task.getCamundaDueDate(), period, other)));
  }

  static UnaryOperator<Bundle> given(String id, String group) {
    return at(id, UserTask.class, task -> task.setCamundaCandidateGroups(group));
  }

  static UnaryOperator<Bundle> parameter(String id, String name, String value) {
    return at(id, BaseElement.class, it -> property(it, name).setCamundaValue(value));
  }

  static UnaryOperator<Bundle> renamedParameter(String id, String name, String other) {
    return at(id, BaseElement.class, it -> property(it, name).setCamundaName(other));
  }

  /** What leads to a node leads behind it instead. */
  static UnaryOperator<Bundle> pastStep(String id) {
    return at(id, FlowNode.class, Slips::passBy);
  }

  /** The same, and the node is gone. */
  static UnaryOperator<Bundle> droppedStep(String id) {
    return at(
        id,
        FlowNode.class,
        node -> {
          passBy(node);
          List.copyOf(node.getOutgoing()).forEach(Slips::remove);
          remove(node);
        });
  }

  private static void passBy(FlowNode node) {
    var behind = node.getOutgoing().iterator().next().getTarget();
    List.copyOf(node.getIncoming()).forEach(flow -> flow.setTarget(behind));
  }

  private static void remove(BaseElement element) {
    element.getParentElement().removeChildElement(element);
  }

  /** Two flows lead where the other led. */
  static UnaryOperator<Bundle> swapped(String one, String other) {
    return bundle ->
        bundle.redrawn(
            model -> {
              var first = element(model, one, SequenceFlow.class);
              var second = element(model, other, SequenceFlow.class);
              var target = first.getTarget();
              first.setTarget(second.getTarget());
              second.setTarget(target);
            });
  }

  static UnaryOperator<Bundle> inTable(String table, String word, String other) {
    var file = table + ".dmn";
    return bundle ->
        bundle.with(
            file, exchanged(bundle.text(file), "<text>" + word + "<", "<text>" + other + "<"));
  }

  static UnaryOperator<Bundle> option(String form, String field, String value, String other) {
    var file = form + ".form";
    return bundle -> {
      try {
        var root = JSON.readTree(bundle.text(file));
        Options.fields(root)
            .filter(it -> field.equals(it.path("key").asText()))
            .flatMap(it -> it.path("values").valueStream())
            .filter(option -> value.equals(option.path("value").asText()))
            .forEach(option -> ((ObjectNode) option).put("value", other));
        return bundle.with(file, root.toString());
      } catch (JsonProcessingException e) {
        throw new AssertionError(file, e);
      }
    };
  }

  private static <T extends BaseElement> UnaryOperator<Bundle> at(
      String id, Class<T> type, Consumer<T> slip) {
    return bundle -> bundle.redrawn(model -> slip.accept(element(model, id, type)));
  }

  private static <T> T element(BpmnModelInstance model, String id, Class<T> type) {
    return type.cast(model.getModelElementById(id));
  }

  private static CamundaProperty property(BaseElement element, String name) {
    return Element.properties(element).stream()
        .filter(property -> name.equals(property.getCamundaName()))
        .findFirst()
        .orElseThrow();
  }

  private static String exchanged(String text, String passage, String other) {
    if (!text.contains(passage)) {
      throw new IllegalArgumentException(text + " does not hold " + passage);
    }
    return text.replace(passage, other);
  }
}
