package cn.zhuli.model;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/** Where ways part: a gateway asks, its flows answer, and each answer goes its own way. */
final class Answers {

  static final List<Rule> RULES =
      List.of(
          Rule.of("a gateway that splits asks", Answers::asks),
          Rule.of("its flows answer 是 and 否, nothing else", Answers::answers),
          Rule.of("是 goes where it holds, 否 where it does not", Answers::polarity),
          Rule.of("only gateways split, and no flow is a default", Answers::splits));

  private static final Map<String, String> ENDINGS = Map.of("是", "Yes", "否", "No");
  private static final Pattern YES = Pattern.compile("\\$\\{([a-z]\\w*)}");
  private static final Pattern NO = Pattern.compile("\\$\\{not ([a-z]\\w*)}");

  private Answers() {}

  private static List<Gateway> questions(Bundle bundle) {
    return bundle.all(Gateway.class).stream()
        .filter(it -> !(it instanceof ParallelGateway) && !(it instanceof EventBasedGateway))
        .filter(it -> it.getOutgoing().size() > 1)
        .toList();
  }

  private static void asks(Bundle bundle, Findings findings) {
    for (var gateway : questions(bundle)) {
      findings.expect(
          gateway instanceof ExclusiveGateway, gateway.getId(), "more than one way may be taken");
      findings.expect(
          requireNonNullElse(gateway.getName(), "").endsWith("？"),
          gateway.getId(),
          "does not ask: its label has no ？");
    }
  }

  private static void answers(Bundle bundle, Findings findings) {
    for (var gateway : questions(bundle)) {
      var names =
          gateway.getOutgoing().stream()
              .map(flow -> requireNonNullElse(flow.getName(), ""))
              .collect(Collectors.toList());
      findings.expect(
          names.size() == 2 && Set.copyOf(names).equals(ENDINGS.keySet()),
          gateway.getId(),
          "is answered " + names + "; more than two ways are a decision table");
      for (var flow : gateway.getOutgoing()) {
        var id =
            gateway.getId().replaceFirst("gateway", "flow")
                + ENDINGS.getOrDefault(requireNonNullElse(flow.getName(), ""), "?");
        findings.expect(id.equals(flow.getId()), flow.getId(), "should be called " + id);
      }
    }
  }

  private static void polarity(Bundle bundle, Findings findings) {
    for (var gateway : questions(bundle)) {
      var yes = condition(gateway, "是", YES);
      var no = condition(gateway, "否", NO);
      findings.expect(yes.isPresent(), gateway.getId(), "是 has no condition ${x}");
      findings.expect(no.isPresent(), gateway.getId(), "否 has no condition ${not x}");
      findings.expect(yes.equals(no), gateway.getId(), "是 and 否 look at different variables");
    }
  }

  private static Optional<String> condition(Gateway gateway, String answer, Pattern pattern) {
    return gateway.getOutgoing().stream()
        .filter(flow -> answer.equals(flow.getName()))
        .map(SequenceFlow::getConditionExpression)
        .filter(condition -> condition != null)
        .map(condition -> pattern.matcher(condition.getTextContent().strip()))
        .filter(matcher -> matcher.matches())
        .map(matcher -> matcher.group(1))
        .findFirst();
  }

  private static void splits(Bundle bundle, Findings findings) {
    for (var node : bundle.all(FlowNode.class)) {
      var splits = node.getOutgoing().size() > 1;
      findings.expect(
          !(splits && (node instanceof Activity || node instanceof Event)),
          node.getId(),
          "has several ways out; a gateway should ask");
      findings.expect(
          !node.getDomElement().hasAttribute("default"), node.getId(), "has a default flow");
    }
    for (var flow : bundle.all(SequenceFlow.class)) {
      var asked =
          flow.getSource() instanceof Gateway gateway && questions(bundle).contains(gateway);
      findings.expect(
          asked || flow.getConditionExpression() == null, flow.getId(), "answers no question");
    }
  }
}
