package cn.zhuli.model;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.MessageFlow;
import org.camunda.bpm.model.bpmn.instance.Participant;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;

/** What a reader of the picture reads. */
final class Labels {

  static final List<Rule> RULES =
      List.of(
          Rule.of("tasks, events and sub-processes speak Chinese", Labels::elements),
          Rule.of("pools, lanes and messages speak Chinese", Labels::pools),
          Rule.of("decisions and their columns speak Chinese", Labels::decisions));

  private static final Pattern CHINESE = Pattern.compile("(?s).*\\p{IsHan}.*");

  private Labels() {}

  private static void elements(Bundle bundle, Findings findings) {
    for (var element : bundle.all(FlowElement.class)) {
      var read =
          element instanceof Activity
              || element instanceof EventBasedGateway
              || element instanceof Event && !isBareStart(element);
      if (read) {
        chinese(findings, element.getId(), element.getName());
      }
    }
  }

  /** The start of an embedded sub-process: it says nothing that its frame does not say. */
  private static boolean isBareStart(FlowElement element) {
    return element instanceof StartEvent
        && element.getParentElement() instanceof SubProcess parent
        && !parent.triggeredByEvent();
  }

  private static void pools(Bundle bundle, Findings findings) {
    bundle.all(Process.class).forEach(it -> chinese(findings, it.getId(), it.getName()));
    bundle.all(Participant.class).forEach(it -> chinese(findings, it.getId(), it.getName()));
    bundle.all(Lane.class).forEach(it -> chinese(findings, it.getId(), it.getName()));
    bundle.all(MessageFlow.class).forEach(it -> chinese(findings, it.getId(), it.getName()));
  }

  private static void decisions(Bundle bundle, Findings findings) {
    bundle.ofTables(Decision.class).forEach(it -> chinese(findings, it.getId(), it.getName()));
    bundle.ofTables(Input.class).forEach(it -> chinese(findings, it.getId(), it.getLabel()));
    bundle.ofTables(Output.class).forEach(it -> chinese(findings, it.getId(), it.getLabel()));
  }

  private static void chinese(Findings findings, String id, String label) {
    findings.expect(isChinese(label), id, "is labelled '" + label + "', not in Chinese");
  }

  static boolean isChinese(String text) {
    return CHINESE.matcher(requireNonNullElse(text, "")).matches();
  }
}
