package cn.zhuli.model;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Error;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** Ends that throw what a sub-process around them catches. */
final class Errors {

  private Errors() {}

  static boolean isThrown(EndEvent end) {
    return error(end).isPresent();
  }

  /** The event that catches what an end throws, the nearest around it; none if nothing does. */
  static Optional<Event> caught(EndEvent end) {
    for (ModelElementInstance it = end.getParentElement(); it != null; it = it.getParentElement()) {
      var catcher = catchers(it).filter(event -> error(event).equals(error(end))).findFirst();
      if (catcher.isPresent()) {
        return catcher;
      }
    }
    return Optional.empty();
  }

  /** What catches at the edge of a scope, or by an event sub-process in it. */
  private static Stream<Event> catchers(ModelElementInstance scope) {
    var atTheEdge =
        scope.getModelInstance().getModelElementsByType(BoundaryEvent.class).stream()
            .filter(boundary -> scope.equals(boundary.getAttachedTo()));
    var inside =
        elements(scope).stream()
            .filter(it -> it instanceof SubProcess process && process.triggeredByEvent())
            .flatMap(it -> it.getChildElementsByType(StartEvent.class).stream());
    return Stream.concat(inside, atTheEdge);
  }

  private static Collection<FlowElement> elements(ModelElementInstance scope) {
    return scope instanceof SubProcess process
        ? process.getFlowElements()
        : scope instanceof Process pool ? pool.getFlowElements() : List.of();
  }

  private static Optional<Error> error(Event event) {
    return event.getChildElementsByType(ErrorEventDefinition.class).stream()
        .findFirst()
        .map(ErrorEventDefinition::getError);
  }
}
