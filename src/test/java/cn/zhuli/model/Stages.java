package cn.zhuli.model;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnPlane;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/**
 * The top of a model shows the stages that its policy names, and fits a screen; the steps of each
 * stand on a sheet of its own. A model without stages is older than these rules.
 */
final class Stages {

  static final List<Rule> RULES =
      List.of(
          Rule.whereItApplies("the top shows stages, events, gateways and ends", Stages::top),
          Rule.whereItApplies(
              "a stage stands at the top, collapsed, with its plane", Stages::plane),
          Rule.whereItApplies("the steps of a stage are drawn on its plane", Stages::inside),
          Rule.whereItApplies("no scope has more than 30 nodes", Stages::crowd),
          Rule.whereItApplies("the top and each plane fit a screen", Stages::bounds),
          Rule.whereItApplies("a case that is closed inside a stage ends", Stages::ends));

  private static final String PREFIX = "stage_";
  private static final String CLOSE = "${closeApplication}";
  private static final int NODES = 30;
  private static final int WIDTH = 1600;
  private static final int HEIGHT = 1200;

  private Stages() {}

  static boolean isStage(BaseElement element) {
    return element instanceof SubProcess && String.valueOf(element.getId()).startsWith(PREFIX);
  }

  private static List<SubProcess> of(Bundle bundle) {
    return bundle.all(SubProcess.class).stream().filter(Stages::isStage).toList();
  }

  private static List<Process> pools(Bundle bundle) {
    return bundle.all(Process.class).stream()
        .filter(pool -> pool.getFlowElements().stream().anyMatch(Stages::isStage))
        .toList();
  }

  private static void top(Bundle bundle, Findings findings) {
    for (var pool : pools(bundle)) {
      for (var node : nodes(pool.getFlowElements().stream())) {
        findings.expect(
            isStage(node)
                || isEventDriven(node)
                || node instanceof Event
                || node instanceof Gateway,
            node.getId(),
            "stands at the top, but belongs into a stage");
      }
    }
  }

  private static boolean isEventDriven(FlowNode node) {
    return node instanceof SubProcess process && process.triggeredByEvent();
  }

  private static List<FlowNode> nodes(Stream<FlowElement> scope) {
    return scope.filter(FlowNode.class::isInstance).map(FlowNode.class::cast).toList();
  }

  private static void plane(Bundle bundle, Findings findings) {
    for (var stage : of(bundle)) {
      findings.expect(
          stage.getParentElement() instanceof Process, stage.getId(), "stands in another stage");
      findings.expect(
          !stage.triggeredByEvent() && stage.getLoopCharacteristics() == null,
          stage.getId(),
          "is no plain part of the way");
      findings.expect(
          shape(bundle, stage).filter(it -> !it.isExpanded()).isPresent(),
          stage.getId(),
          "is not drawn collapsed");
      findings.expect(planes(bundle, stage) == 1, stage.getId(), "has no plane of its own");
    }
  }

  private static Optional<BpmnShape> shape(Bundle bundle, BaseElement element) {
    return bundle.all(BpmnShape.class).stream()
        .filter(shape -> element.equals(shape.getBpmnElement()))
        .findFirst();
  }

  private static long planes(Bundle bundle, BaseElement element) {
    return bundle.all(BpmnPlane.class).stream()
        .filter(plane -> element.equals(plane.getBpmnElement()))
        .count();
  }

  private static void inside(Bundle bundle, Findings findings) {
    if (of(bundle).isEmpty()) {
      return;
    }
    for (var plane : Picture.planes(bundle)) {
      for (var shape : Picture.shapes(plane)) {
        var sheet = sheet(bundle, shape.element());
        findings.expect(
            sheet == null || sheet.equals(plane.element()) || !isSheet(bundle, sheet),
            shape.id(),
            "is not drawn on the plane of " + (sheet == null ? "" : sheet.getId()));
        findings.expect(
            sheet != null || !(plane.element() instanceof SubProcess),
            shape.id(),
            "is drawn on the plane of " + plane.element().getId() + ", but stands outside");
      }
    }
  }

  /** The nearest sub-process around an element that has a plane of its own; null at the top. */
  private static BaseElement sheet(Bundle bundle, BaseElement element) {
    for (ModelElementInstance it = element.getParentElement(); it != null; ) {
      if (it instanceof SubProcess around && isSheet(bundle, around)) {
        return around;
      }
      it = it.getParentElement();
    }
    return null;
  }

  private static boolean isSheet(Bundle bundle, BaseElement element) {
    return planes(bundle, element) > 0;
  }

  private static void crowd(Bundle bundle, Findings findings) {
    if (of(bundle).isEmpty()) {
      return;
    }
    pools(bundle).forEach(it -> crowd(it.getId(), it.getFlowElements().stream(), findings));
    bundle
        .all(SubProcess.class)
        .forEach(it -> crowd(it.getId(), it.getFlowElements().stream(), findings));
  }

  private static void crowd(String scope, Stream<FlowElement> elements, Findings findings) {
    var nodes = nodes(elements).size();
    findings.expect(nodes <= NODES, scope, "has " + nodes + " nodes of its own");
  }

  private static void bounds(Bundle bundle, Findings findings) {
    if (of(bundle).isEmpty()) {
      return;
    }
    for (var plane : Picture.planes(bundle)) {
      var box = Picture.bounds(plane);
      findings.expect(
          box.width() <= WIDTH && box.height() <= HEIGHT,
          plane.element().getId(),
          "is %.0f × %.0f".formatted(box.width(), box.height()));
    }
  }

  /**
   * The end of a sub-process ends the sub-process only: a case that is closed inside a stage must
   * not go on to the next one.
   */
  private static void ends(Bundle bundle, Findings findings) {
    for (var end : bundle.all(EndEvent.class)) {
      var stage = of(bundle).stream().filter(it -> Picture.isAncestor(it, end)).findFirst();
      if (stage.isPresent() && closes(end)) {
        findings.expect(
            after(stage.get(), end).stream().allMatch(it -> it.getTarget() instanceof EndEvent),
            end.getId(),
            "closes the case, but " + stage.get().getId() + " goes on from there");
      }
    }
    for (var end : bundle.all(EndEvent.class)) {
      if (Errors.isThrown(end)) {
        findings.expect(Errors.caught(end).isPresent(), end.getId(), "nothing catches it");
      }
    }
  }

  private static boolean closes(EndEvent end) {
    var extensions = end.getExtensionElements();
    return extensions != null
        && extensions
            .getElementsQuery()
            .filterByType(CamundaExecutionListener.class)
            .list()
            .stream()
            .anyMatch(it -> CLOSE.equals(it.getCamundaDelegateExpression()));
  }

  private static Collection<SequenceFlow> after(SubProcess stage, EndEvent end) {
    return Errors.isThrown(end)
        ? Errors.caught(end).map(FlowNode::getOutgoing).orElse(stage.getOutgoing())
        : stage.getOutgoing();
  }
}
