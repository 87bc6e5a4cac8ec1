package cn.zhuli.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.impl.BpmnModelConstants;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;

/** What people fill in. */
final class Forms {

  static final List<Rule> RULES =
      List.of(
          Rule.of("every task of a person has a form of the bundle", Forms::tasks),
          Rule.of("an application is made on a form of the bundle", Forms::application),
          Rule.of("a form's id is its name", Forms::names),
          Rule.of("every form is used", Forms::used));

  /** Parameters of a round that name a form which no task shows. */
  private static final Set<String> NAMING = Set.of("consentForm", "needForm");

  private static final String ENDING = ".form";
  private static final ObjectMapper JSON = new ObjectMapper();

  private Forms() {}

  private static void tasks(Bundle bundle, Findings findings) {
    bundle.all(UserTask.class).forEach(task -> form(bundle, findings, task));
  }

  private static void application(Bundle bundle, Findings findings) {
    bundle.all(StartEvent.class).stream()
        .filter(start -> Messages.of(start).endsWith(Messages.SUBMITTED))
        .forEach(start -> form(bundle, findings, start));
  }

  private static void form(Bundle bundle, Findings findings, FlowNode node) {
    var form = camunda(node, "formRef");
    findings.expect(
        bundle.named(ENDING).contains(form), node.getId(), "there is no form '" + form + "'");
    findings.expect(
        "deployment".equals(camunda(node, "formRefBinding")),
        node.getId(),
        "its form is not bound to the deployment");
  }

  private static void names(Bundle bundle, Findings findings) {
    for (var name : bundle.named(ENDING)) {
      findings.expect(
          name.equals(id(bundle.text(name + ENDING))), name + ENDING, "bears another id inside");
    }
  }

  private static String id(String form) {
    try {
      return JSON.readTree(form).path("id").asText();
    } catch (JsonProcessingException e) {
      return "unreadable";
    }
  }

  private static void used(Bundle bundle, Findings findings) {
    var used = new HashSet<String>();
    Stream.concat(bundle.all(UserTask.class).stream(), bundle.all(StartEvent.class).stream())
        .forEach(node -> used.add(camunda(node, "formRef")));
    bundle.all(CamundaProperty.class).stream()
        .filter(property -> NAMING.contains(property.getCamundaName()))
        .forEach(property -> used.add(property.getCamundaValue()));
    for (var name : bundle.named(ENDING)) {
      findings.expect(used.contains(name), name + ENDING, "is a form that nothing shows");
    }
  }

  private static String camunda(FlowNode node, String attribute) {
    return String.valueOf(node.getAttributeValueNs(BpmnModelConstants.CAMUNDA_NS, attribute));
  }
}
