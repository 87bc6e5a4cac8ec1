package cn.zhuli.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.xml.ModelInstance;

/**
 * The ways through a pool as if it had no sub-processes: entering one is going to its start, its
 * end is going on behind it. What ends in an error goes on where the error is caught, and what
 * closes the application goes nowhere, however deep it stands.
 */
final class Ways {

  private final Map<FlowNode, List<FlowNode>> attached = new HashMap<>();
  private final Map<FlowNode, List<FlowNode>> behind = new HashMap<>();

  private Ways(ModelInstance model) {
    for (var boundary : model.getModelElementsByType(BoundaryEvent.class)) {
      attached.computeIfAbsent(boundary.getAttachedTo(), any -> new ArrayList<>()).add(boundary);
    }
    for (var node : model.getModelElementsByType(FlowNode.class)) {
      behind.put(node, completing(node).toList());
    }
  }

  /** The ways of a model, read once. */
  static Ways of(ModelInstance model) {
    return new Ways(model);
  }

  /** What can be reached although certain nodes, once entered, are never completed. */
  Set<FlowNode> past(Process pool, Predicate<FlowNode> neverCompleted) {
    return walk(starts(pool.getFlowElements()), neverCompleted);
  }

  /** What can be reached from a node on, the node included. */
  Set<FlowNode> from(FlowNode start, Predicate<FlowNode> neverCompleted) {
    return walk(Stream.of(start), neverCompleted);
  }

  private Set<FlowNode> walk(Stream<FlowNode> starts, Predicate<FlowNode> neverCompleted) {
    var reached = new HashSet<FlowNode>();
    var open = new ArrayDeque<FlowNode>(starts.toList());
    while (!open.isEmpty()) {
      var node = open.pop();
      if (reached.add(node)) {
        open.addAll(attached.getOrDefault(node, List.of()));
        if (!neverCompleted.test(node)) {
          open.addAll(behind.getOrDefault(node, List.of()));
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

  private static Stream<FlowNode> completing(FlowNode node) {
    if (node instanceof SubProcess scope) {
      return starts(scope.getFlowElements());
    }
    if (node instanceof EndEvent end && node.getParentElement() instanceof SubProcess scope) {
      return endsAll(end) ? Stream.empty() : after(scope).stream();
    }
    return next(node).stream();
  }

  /** Whether an end goes on nowhere, or only where somebody catches it. */
  private static boolean endsAll(EndEvent end) {
    return Bundle.parameter(end, "outcome").isPresent() || Errors.isThrown(end);
  }

  /** Where a sub-process leads when it ends; one that an event interrupts with ends its scope. */
  private static List<FlowNode> after(SubProcess scope) {
    if (scope.triggeredByEvent() && !interrupts(scope)) {
      return List.of();
    }
    return scope.triggeredByEvent() && scope.getParentElement() instanceof SubProcess around
        ? after(around)
        : next(scope);
  }

  private static boolean interrupts(SubProcess scope) {
    return scope.getChildElementsByType(StartEvent.class).stream()
        .anyMatch(StartEvent::isInterrupting);
  }

  private static List<FlowNode> next(FlowNode node) {
    return node.getOutgoing().stream().map(SequenceFlow::getTarget).toList();
  }
}
