package cn.zhuli.model;

import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.MessageFlow;
import org.camunda.bpm.model.bpmn.instance.Participant;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;

/** The picture is the policy: what is drawn can be read. */
final class Drawing {

  static final List<Rule> RULES =
      List.of(
          Rule.of("everything is drawn", Drawing::drawn),
          Rule.of("no flow crosses or covers another", onEach(Drawing::flows)),
          Rule.of(
              "no shape covers another, and each lies in what holds it", onEach(Drawing::shapes)),
          Rule.of("no flow runs through a shape", onEach(Drawing::throughShapes)),
          Rule.of("no label covers a shape or another label", onEach(Drawing::labels)),
          Rule.of("no flow runs through a label", onEach(Drawing::throughLabels)));

  private Drawing() {}

  private static BiConsumer<Bundle, Findings> onEach(BiConsumer<Picture.Plane, Findings> check) {
    return (bundle, findings) ->
        Picture.planes(bundle).forEach(plane -> check.accept(plane, findings));
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

  private static void flows(Picture.Plane plane, Findings findings) {
    var flows = Picture.flows(plane);
    for (var i = 0; i < flows.size(); i++) {
      for (var j = i + 1; j < flows.size(); j++) {
        var one = flows.get(i);
        var other = flows.get(j);
        findings.expect(!cross(one, other), one.id(), "crosses or covers " + other.id());
      }
    }
  }

  /** Two flows may leave one point, or arrive at one, and touch nowhere else. */
  private static boolean cross(Picture.Flow one, Picture.Flow other) {
    for (var line : one.lines()) {
      for (var crossing : other.lines()) {
        if (line.meets(crossing) && !isCommonEnd(one, other, line, crossing)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isCommonEnd(
      Picture.Flow one, Picture.Flow other, Line line, Line crossing) {
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

  private static void shapes(Picture.Plane plane, Findings findings) {
    var shapes = Picture.shapes(plane);
    for (var i = 0; i < shapes.size(); i++) {
      for (var j = i + 1; j < shapes.size(); j++) {
        var one = shapes.get(i);
        var other = shapes.get(j);
        if (Picture.holds(one.element(), other.element())) {
          findings.expect(one.box().holds(other.box()), other.id(), "sticks out of " + one.id());
        } else if (Picture.holds(other.element(), one.element())) {
          findings.expect(other.box().holds(one.box()), one.id(), "sticks out of " + other.id());
        } else if (!isAttached(one, other) && !isAttached(other, one)) {
          findings.expect(
              !one.box().overlaps(other.box()), one.id(), "covers a part of " + other.id());
        }
      }
    }
  }

  private static boolean isAttached(Picture.Shape one, Picture.Shape other) {
    return one.element() instanceof BoundaryEvent event
        && (other.element().equals(event.getAttachedTo())
            || Picture.holds(other.element(), event.getAttachedTo()));
  }

  private static void throughShapes(Picture.Plane plane, Findings findings) {
    var shapes = Picture.shapes(plane);
    for (var flow : Picture.flows(plane)) {
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
    return Picture.ends(flow).stream().anyMatch(end -> Picture.holds(shape, end));
  }

  private static void labels(Picture.Plane plane, Findings findings) {
    var labels = Picture.labels(plane);
    for (var label : labels) {
      for (var shape : Picture.shapes(plane)) {
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

  private static void throughLabels(Picture.Plane plane, Findings findings) {
    for (var flow : Picture.flows(plane)) {
      for (var label : Picture.labels(plane)) {
        findings.expect(
            flow.lines().stream().noneMatch(label.box()::isCrossedBy),
            flow.id(),
            "runs through the label of " + label.id());
      }
    }
  }

  /** A label may stand on its own element, and inside of what holds it. */
  private static boolean isBackground(Picture.Shape shape, Picture.Label label) {
    var own = shape.element().equals(label.element());
    var around =
        shape.element() instanceof Lane
            || shape.element() instanceof Participant
            || Picture.isAncestor(shape.element(), label.element());
    return own || around;
  }
}
