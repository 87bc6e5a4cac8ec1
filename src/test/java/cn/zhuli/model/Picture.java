package cn.zhuli.model;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.InteractionNode;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.MessageFlow;
import org.camunda.bpm.model.bpmn.instance.Participant;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnPlane;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.di.DiagramElement;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** What is drawn of a model, and what stands in what. */
final class Picture {

  private static final double CHARACTER = 12;
  private static final double LINE = 14;
  private static final double WIDEST = 90;
  private static final double GAP = 4;

  private Picture() {}

  record Shape(BaseElement element, Box box) {
    String id() {
      return element.getId();
    }
  }

  record Flow(BaseElement element, List<Line> lines) {
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

  record Label(BaseElement element, Box box) {
    String id() {
      return element.getId();
    }
  }

  /** The planes of a model: its top, and one for each sub-process that is drawn collapsed. */
  static List<Plane> planes(Bundle bundle) {
    return bundle.all(BpmnPlane.class).stream()
        .map(plane -> new Plane(plane.getBpmnElement(), List.copyOf(plane.getDiagramElements())))
        .toList();
  }

  /** What is drawn on one sheet; shapes of different planes have nothing to do with each other. */
  record Plane(BaseElement element, List<DiagramElement> drawn) {

    <T extends DiagramElement> List<T> all(Class<T> type) {
      return drawn.stream().filter(type::isInstance).map(type::cast).toList();
    }
  }

  static List<Shape> shapes(Plane plane) {
    return plane.all(BpmnShape.class).stream()
        .filter(shape -> shape.getBpmnElement() != null)
        .map(shape -> new Shape(shape.getBpmnElement(), Box.of(shape.getBounds())))
        .toList();
  }

  /** What a plane takes up, labels apart. */
  static Box bounds(Plane plane) {
    var area = new Rectangle2D.Double(0, 0, -1, -1);
    for (var shape : shapes(plane)) {
      var box = shape.box();
      var part = new Rectangle2D.Double(box.x(), box.y(), box.width(), box.height());
      area.setRect(area.isEmpty() ? part : area.createUnion(part));
    }
    for (var flow : flows(plane)) {
      for (var line : flow.lines()) {
        area.add(line.x1(), line.y1());
        area.add(line.x2(), line.y2());
      }
    }
    return new Box(area.x, area.y, area.width, area.height);
  }

  static List<Flow> flows(Plane plane) {
    return plane.all(BpmnEdge.class).stream()
        .filter(
            edge ->
                edge.getBpmnElement() instanceof SequenceFlow
                    || edge.getBpmnElement() instanceof MessageFlow)
        .map(edge -> new Flow(edge.getBpmnElement(), Line.of(edge)))
        .toList();
  }

  static List<Label> labels(Plane plane) {
    var labels = new ArrayList<Label>();
    for (var shape : plane.all(BpmnShape.class)) {
      var element = shape.getBpmnElement();
      var name = element == null ? null : element.getAttributeValue("name");
      if (name != null && (element instanceof Event || element instanceof Gateway)) {
        labels.add(new Label(element, box(shape.getBpmnLabel(), Box.of(shape.getBounds()), name)));
      }
    }
    for (var edge : plane.all(BpmnEdge.class)) {
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

  /** Whether an element stands in another: a pool, a lane or a sub-process. */
  static boolean holds(BaseElement container, BaseElement element) {
    if (container instanceof Lane lane) {
      return lane.getFlowNodeRefs().stream()
          .anyMatch(node -> node.equals(element) || isAncestor(node, element));
    }
    if (container instanceof Participant pool) {
      return pool.getProcess() != null && isAncestor(pool.getProcess(), element);
    }
    return isAncestor(container, element);
  }

  static boolean isAncestor(ModelElementInstance ancestor, ModelElementInstance element) {
    for (var it = element.getParentElement(); it != null; it = it.getParentElement()) {
      if (it.equals(ancestor)) {
        return true;
      }
    }
    return false;
  }

  static List<BaseElement> ends(BaseElement flow) {
    if (flow instanceof SequenceFlow sequence) {
      return List.of(sequence.getSource(), sequence.getTarget());
    }
    var message = (MessageFlow) flow;
    return Stream.of(message.getSource(), message.getTarget())
        .map(InteractionNode.class::cast)
        .map(BaseElement.class::cast)
        .toList();
  }
}
