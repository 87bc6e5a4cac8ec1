package cn.zhuli.process.bundle;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;

/**
 * The stages of a pool as its model draws them: the sub-processes at its top whose id begins with
 * {@code stage_}, in the order of the flow.
 *
 * @param around by element inside a stage, the id of the stage
 */
public record Stages(List<Stage> inOrder, Map<String, String> around) {

  private static final String PREFIX = "stage_";

  /**
   * A stage, and what its policy calls it.
   *
   * @param usual whether an application that goes well comes to it; the others are reached only
   *     when something goes wrong, or in another way than by applying
   */
  public record Stage(String id, String name, boolean usual) {}

  /** Whether an element of a model is a stage. */
  public static boolean isStage(FlowElement element) {
    return element instanceof SubProcess
        && element.getParentElement() instanceof Process
        && element.getId().startsWith(PREFIX);
  }

  /** The stage in which an element stands, or which it is; none at the top. */
  public Optional<String> of(String element) {
    return Optional.ofNullable(around.get(element));
  }

  /** Whether the model is older than stages. */
  public boolean isEmpty() {
    return inOrder.isEmpty();
  }

  static Stages read(Process pool) {
    var reader = new Reader();
    var stages = reader.inOrder(pool).filter(Stages::isStage).toList();
    var usual = reader.usual(pool);
    var around = new HashMap<String, String>();
    stages.forEach(stage -> gather((SubProcess) stage, stage.getId(), around));
    return new Stages(
        stages.stream().map(it -> new Stage(it.getId(), label(it), usual.contains(it))).toList(),
        Map.copyOf(around));
  }

  private static String label(FlowNode stage) {
    return Optional.ofNullable(stage.getName()).orElse(stage.getId());
  }

  private static void gather(SubProcess scope, String stage, Map<String, String> around) {
    around.put(scope.getId(), stage);
    for (var element : scope.getFlowElements()) {
      around.put(element.getId(), stage);
      if (element instanceof SubProcess inner) {
        gather(inner, stage, around);
      }
    }
  }

  /** Puts nodes in the order of the flow; where a flow leads back, the way there comes first. */
  private static final class Reader {

    private final Set<FlowNode> seen = new HashSet<>();
    private final Deque<FlowNode> ordered = new ArrayDeque<>();

    Stream<FlowNode> inOrder(Process pool) {
      reversed(starts(pool)).forEach(this::visit);
      return ordered.stream();
    }

    private void visit(FlowNode node) {
      if (seen.add(node)) {
        reversed(next(node)).forEach(this::visit);
        ordered.addFirst(node);
      }
    }

    /** The start of an application comes first, before those that lead in sideways. */
    private static List<FlowNode> starts(Process pool) {
      return pool.getFlowElements().stream()
          .filter(StartEvent.class::isInstance)
          .map(FlowNode.class::cast)
          .sorted(Comparator.comparing(start -> !start.getId().endsWith("_applicationSubmitted")))
          .toList();
    }

    /** What flows lead to from the first start, while nothing happens at an edge. */
    Set<FlowNode> usual(Process pool) {
      var reached = new HashSet<FlowNode>();
      var open = new ArrayDeque<>(starts(pool).stream().limit(1).toList());
      while (!open.isEmpty()) {
        var node = open.pop();
        if (reached.add(node)) {
          node.getOutgoing().forEach(flow -> open.add(flow.getTarget()));
        }
      }
      return reached;
    }

    private static List<FlowNode> next(FlowNode node) {
      return Stream.concat(
              Stream.of(node),
              node.getModelInstance().getModelElementsByType(BoundaryEvent.class).stream()
                  .filter(boundary -> node.equals(boundary.getAttachedTo())))
          .flatMap(from -> from.getOutgoing().stream())
          .map(SequenceFlow::getTarget)
          .toList();
    }

    private static List<FlowNode> reversed(Collection<FlowNode> nodes) {
      var reversed = new ArrayList<>(nodes);
      Collections.reverse(reversed);
      return reversed;
    }
  }
}
