package cn.zhuli.model;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;

/** The ways through a pool, by flows, boundary events and event sub-processes. */
final class Ways {

  private Ways() {}

  /** What can be reached although certain nodes, once entered, are never completed. */
  static Set<FlowNode> past(Process pool, Predicate<FlowNode> neverCompleted) {
    var reached = new HashSet<FlowNode>();
    var open = new ArrayDeque<FlowNode>(starts(pool.getFlowElements()).toList());
    while (!open.isEmpty()) {
      var node = open.pop();
      if (reached.add(node)) {
        interrupting(node).forEach(open::add);
        if (!neverCompleted.test(node)) {
          completing(node).forEach(open::add);
        }
      }
    }
    return reached;
  }

  private static Stream<FlowNode> starts(Collection<FlowElement> scope) {
    return scope.stream()
        .flatMap(
            element ->
                element instanceof StartEvent start
                    ? Stream.of(start)
                    : element instanceof SubProcess inner && inner.triggeredByEvent()
                        ? Stream.of(inner)
                        : Stream.empty());
  }

  /** What may happen while a node is active. */
  private static Stream<? extends FlowNode> interrupting(FlowNode node) {
    return node instanceof Activity
        ? node.getModelInstance().getModelElementsByType(BoundaryEvent.class).stream()
            .filter(boundary -> node.equals(boundary.getAttachedTo()))
        : Stream.empty();
  }

  private static Stream<FlowNode> completing(FlowNode node) {
    if (node instanceof SubProcess scope) {
      return starts(scope.getFlowElements());
    }
    if (node instanceof EndEvent end && Errors.caught(end).isPresent()) {
      return Stream.empty();
    }
    if (node instanceof EndEvent && node.getParentElement() instanceof SubProcess scope) {
      return after(scope).stream();
    }
    return next(node).stream();
  }

  /** Where a sub-process leads when it ends; an event sub-process ends what it stands in. */
  private static List<FlowNode> after(SubProcess scope) {
    return scope.triggeredByEvent() && scope.getParentElement() instanceof SubProcess around
        ? after(around)
        : next(scope);
  }

  private static List<FlowNode> next(FlowNode node) {
    return node.getOutgoing().stream().map(SequenceFlow::getTarget).toList();
  }
}
