package cn.zhuli.model;

import java.util.List;
import java.util.Objects;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;

/** What wakes a model. */
final class Messages {

  /** The message with which the domain opens an application. */
  static final String SUBMITTED = ".applicationSubmitted";

  static final List<Rule> RULES =
      List.of(
          Rule.of("a message that starts a pool begins with the pool's key", Messages::prefixed),
          Rule.of("a round and an application can be started", Messages::started),
          Rule.of("every message is waited for", Messages::awaited));

  private static final String OPENED = ".roundOpened";

  private Messages() {}

  /** The name of the message that an event waits for, or an empty string. */
  static String of(StartEvent event) {
    return event.getEventDefinitions().stream()
        .filter(MessageEventDefinition.class::isInstance)
        .map(definition -> ((MessageEventDefinition) definition).getMessage())
        .filter(Objects::nonNull)
        .map(message -> String.valueOf(message.getName()))
        .findFirst()
        .orElse("");
  }

  private static void prefixed(Bundle bundle, Findings findings) {
    for (var start : bundle.all(StartEvent.class)) {
      if (start.getParentElement() instanceof Process process) {
        findings.expect(
            of(start).startsWith(process.getId() + "."),
            start.getId(),
            "waits for '" + of(start) + "', which another programme may hear too");
      }
    }
  }

  private static void started(Bundle bundle, Findings findings) {
    for (var name :
        List.of(bundle.key() + "-round" + OPENED, bundle.key() + "-application" + SUBMITTED)) {
      var starts =
          bundle.all(StartEvent.class).stream().filter(start -> of(start).equals(name)).count();
      findings.expect(starts == 1, bundle.key(), starts + " start events wait for " + name);
    }
  }

  private static void awaited(Bundle bundle, Findings findings) {
    for (var message : bundle.all(Message.class)) {
      findings.expect(
          bundle.all(MessageEventDefinition.class).stream()
              .anyMatch(definition -> message.equals(definition.getMessage())),
          message.getId(),
          "nothing waits for it");
    }
  }
}
