package cn.zhuli.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.InteractionNode;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.MessageFlow;
import org.camunda.bpm.model.bpmn.instance.Participant;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** The picture is the policy: what is drawn can be read. */
final class Drawing {

  static final List<Rule> RULES =
      List.of(
          Rule.of("everything is drawn", Drawing::drawn),
          Rule.of("no flow crosses or covers another", Drawing::flows),
          Rule.of("no shape covers another, and each lies in what holds it", Drawing::shapes),
          Rule.of("no flow runs through a shape", Drawing::throughShapes),
          Rule.of("no label covers a shape or another label", Drawing::labels),
          Rule.of("no flow runs through a label", Drawing::throughLabels));

  private static final double CHARACTER = 12;
  private static final double LINE = 14;
  private static final double WIDEST = 90;
  private static final double GAP = 4;

  private Drawing() {}

  private record Shape(BaseElement element, Box box) {
    String id() {
      return element.getId();
    }
  }

  private record Flow(BaseElement element, List<Line> lines) {
    String id() {
      return element.getId();
    }

    Line first() {
      return lines.get(0);
    }

    Line last() {
      return lines.get(lines.size() - 1);
    }
  }

  private record Label(BaseElement element, Box box) {
    String id() {
      return element.getId();
    }
  }

  private static List<Shape> allShapes(Bundle bundle) {
    return bundle.all(BpmnShape.class).stream()
        .filter(shape -> shape.getBpmnElement() != null)
        .map(shape -> new Shape(shape.getBpmnElement(), Box.of(shape.getBounds())))
        .toList();
  }

  private static List<Flow> allFlows(Bundle bundle) {
    return bundle.all(BpmnEdge.class).stream()
        .filter(
            edge ->
                edge.getBpmnElement() instanceof SequenceFlow
                    || edge.getBpmnElement() instanceof MessageFlow)
        .map(edge -> new Flow(edge.getBpmnElement(), Line.of(edge)))
        .toList();
  }

  private static void drawn(Bundle bundle, Findings findings) {
    var shapes = bundle.all(BpmnShape.class).stream().map(BpmnShape::getBpmnElement).toList();
    var edges = bundle.all(BpmnEdge.class).stream().map(BpmnEdge::getBpmnElement).toList();
    Stream.of(FlowNode.class, Participant.class, Lane.class)
        .flatMap(type -> bundle.all(type).stream())
        .map(BaseElement.class::cast)
        .forEach(it -> findings.expect(count(shapes, it) == 1, it.getId(), "is not drawn once"));
    Stream.of(SequenceFlow.class, MessageFlow.class)
        .flatMap(type -> bundle.all(type).stream())
        .map(BaseElement.class::cast)
        .forEach(it -> findings.expect(count(edges, it) == 1, it.getId(), "is not drawn once"));
  }

  private static long count(Collection<BaseElement> drawn, BaseElement element) {
    return drawn.stream().filter(element::equals).count();
  }

  private static void flows(Bundle bundle, Findings findings) {
    var flows = allFlows(bundle);
    for (var i = 0; i < flows.size(); i++) {
      for (var j = i + 1; j < flows.size(); j++) {
        var one = flows.get(i);
        var other = flows.get(j);
        findings.expect(!cross(one, other), one.id(), "crosses or covers " + other.id());
      }
    }
  }

  /** Two flows may leave one point, or arrive at one, and touch nowhere else. */
  private static boolean cross(Flow one, Flow other) {
    for (var line : one.lines()) {
      for (var crossing : other.lines()) {
        if (line.meets(crossing) && !isCommonEnd(one, other, line, crossing)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isCommonEnd(Flow one, Flow other, Line line, Line crossing) {
    var leave =
        line.equals(one.first())
            && crossing.equals(other.first())
            && line.meetsOnlyAt(line.x1(), line.y1(), crossing)
            && line.x1() == crossing.x1()
            && line.y1() == crossing.y1();
    var arrive =
        line.equals(one.last())
            && crossing.equals(other.last())
            && line.meetsOnlyAt(line.x2(), line.y2(), crossing)
            && line.x2() == crossing.x2()
            && line.y2() == crossing.y2();
    return leave || arrive;
  }

  private static void shapes(Bundle bundle, Findings findings) {
    var shapes = allShapes(bundle);
    for (var i = 0; i < shapes.size(); i++) {
      for (var j = i + 1; j < shapes.size(); j++) {
        var one = shapes.get(i);
        var other = shapes.get(j);
        if (holds(one.element(), other.element())) {
          findings.expect(one.box().holds(other.box()), other.id(), "sticks out of " + one.id());
        } else if (holds(other.element(), one.element())) {
          findings.expect(other.box().holds(one.box()), one.id(), "sticks out of " + other.id());
        } else if (!isAttached(one, other) && !isAttached(other, one)) {
          findings.expect(
              !one.box().overlaps(other.box()), one.id(), "covers a part of " + other.id());
        }
      }
    }
  }

  private static boolean isAttached(Shape one, Shape other) {
    return one.element() instanceof BoundaryEvent event
        && (other.element().equals(event.getAttachedTo())
            || holds(other.element(), event.getAttachedTo()));
  }

  /** Whether an element stands in another: a pool, a lane or a sub-process. */
  private static boolean holds(BaseElement container, BaseElement element) {
    if (container instanceof Lane lane) {
      return lane.getFlowNodeRefs().stream()
          .anyMatch(node -> node.equals(element) || isAncestor(node, element));
    }
    if (container instanceof Participant pool) {
      return pool.getProcess() != null && isAncestor(pool.getProcess(), element);
    }
    return isAncestor(container, element);
  }

  private static boolean isAncestor(ModelElementInstance ancestor, ModelElementInstance element) {
    for (var it = element.getParentElement(); it != null; it = it.getParentElement()) {
      if (it.equals(ancestor)) {
        return true;
      }
    }
    return false;
  }

  private static void throughShapes(Bundle bundle, Findings findings) {
    var shapes = allShapes(bundle);
    for (var flow : allFlows(bundle)) {
      for (var shape : shapes) {
        if (!contains(shape.element(), flow.element())) {
          findings.expect(
              flow.lines().stream().noneMatch(shape.box()::isCrossedBy),
              flow.id(),
              "runs through " + shape.id());
        }
      }
    }
  }

  /** Whether a flow rightly runs inside a shape: it starts or ends in it, or in a lane. */
  private static boolean contains(BaseElement shape, BaseElement flow) {
    if (shape instanceof Lane) {
      return true;
    }
    return ends(flow).stream().anyMatch(end -> holds(shape, end));
  }

  private static List<BaseElement> ends(BaseElement flow) {
    if (flow instanceof SequenceFlow sequence) {
      return List.of(sequence.getSource(), sequence.getTarget());
    }
    var message = (MessageFlow) flow;
    return Stream.of(message.getSource(), message.getTarget())
        .map(InteractionNode.class::cast)
        .map(BaseElement.class::cast)
        .toList();
  }

  private static void labels(Bundle bundle, Findings findings) {
    var labels = allLabels(bundle);
    for (var label : labels) {
      for (var shape : allShapes(bundle)) {
        if (!isBackground(shape, label)) {
          findings.expect(
              !label.box().overlaps(shape.box()), label.id(), "its label covers " + shape.id());
        }
      }
    }
    for (var i = 0; i < labels.size(); i++) {
      for (var j = i + 1; j < labels.size(); j++) {
        findings.expect(
            !labels.get(i).box().overlaps(labels.get(j).box()),
            labels.get(i).id(),
            "its label covers that of " + labels.get(j).id());
      }
    }
  }

  private static void throughLabels(Bundle bundle, Findings findings) {
    for (var flow : allFlows(bundle)) {
      for (var label : allLabels(bundle)) {
        findings.expect(
            flow.lines().stream().noneMatch(label.box()::isCrossedBy),
            flow.id(),
            "runs through the label of " + label.id());
      }
    }
  }

  /** A label may stand on its own element, and inside of what holds it. */
  private static boolean isBackground(Shape shape, Label label) {
    var own = shape.element().equals(label.element());
    var around =
        shape.element() instanceof Lane
            || shape.element() instanceof Participant
            || isAncestor(shape.element(), label.element());
    return own || around;
  }

  private static List<Label> allLabels(Bundle bundle) {
    var labels = new ArrayList<Label>();
    for (var shape : bundle.all(BpmnShape.class)) {
      var element = shape.getBpmnElement();
      var name = element == null ? null : element.getAttributeValue("name");
      if (name != null && (element instanceof Event || element instanceof Gateway)) {
        labels.add(new Label(element, box(shape.getBpmnLabel(), Box.of(shape.getBounds()), name)));
      }
    }
    for (var edge : bundle.all(BpmnEdge.class)) {
      if (edge.getBpmnElement() != null && bounded(edge.getBpmnLabel())) {
        labels.add(new Label(edge.getBpmnElement(), Box.of(edge.getBpmnLabel().getBounds())));
      }
    }
    return labels;
  }

  /** Where a label stands; one without bounds stands centred below its shape. */
  private static Box box(BpmnLabel label, Box shape, String name) {
    if (bounded(label)) {
      return Box.of(label.getBounds());
    }
    var width = Math.min(WIDEST, name.length() * CHARACTER);
    var height = Math.ceil(name.length() * CHARACTER / WIDEST) * LINE;
    var x = shape.x() + shape.width() / 2 - width / 2;
    return new Box(x, shape.bottom() + GAP, width, height);
  }

  private static boolean bounded(BpmnLabel label) {
    return label != null && label.getBounds() != null;
  }
}
