package cn.zhuli.model;

import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.Collaboration;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.IntermediateThrowEvent;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.LaneSet;
import org.camunda.bpm.model.bpmn.instance.MessageFlow;
import org.camunda.bpm.model.bpmn.instance.Participant;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.RootElement;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;

/** How files and elements are called. */
final class Names {

  static final List<Rule> RULES =
      List.of(
          Rule.of("file, folder and definitions bear one key", Names::key),
          Rule.of("two executable pools, -round and -application", Names::pools),
          Rule.of("a decision is named like its file, after the programme", Names::decisions),
          Rule.of("ids tell type and subject", Names::ids),
          Rule.of("ids are unique in a file", Names::unique),
          Rule.of("no id is generated", Names::written));

  private static final Pattern KEBAB = Pattern.compile("[a-z]+(-[a-z0-9]+)*");
  private static final Pattern WORDS = Pattern.compile("[a-z]([a-zA-Z]|\\d+(?![a-z]))*");
  private static final Pattern ID = Pattern.compile("\\sid=\"([^\"]*)\"");
  private static final Pattern GENERATED =
      Pattern.compile("[A-Z].*|.*_(?=\\w*\\d[a-z])[0-9a-z]{7}(_di)?|_.*");

  private Names() {}

  private static void key(Bundle bundle, Findings findings) {
    findings.expect(
        KEBAB.matcher(bundle.key()).matches(), bundle.key(), "the folder is not in kebab-case");
    findings.expect(
        bundle.named(".bpmn").equals(List.of(bundle.key())),
        bundle.key(),
        "holds other models than one of its name: " + bundle.named(".bpmn"));
    var definitions = bundle.model().getDefinitions().getId();
    findings.expect(
        bundle.key().equals(definitions), definitions, "the definitions are not called like it");
  }

  private static void pools(Bundle bundle, Findings findings) {
    for (var suffix : List.of("-round", "-application")) {
      var pool = bundle.pool(suffix);
      findings.expect(pool.isPresent(), bundle.key() + suffix, "there is no such pool");
      pool.ifPresent(
          process -> {
            findings.expect(process.isExecutable(), process.getId(), "is not executable");
            findings.expect(
                bundle.all(Participant.class).stream()
                    .anyMatch(participant -> process.equals(participant.getProcess())),
                process.getId(),
                "has no pool in the picture");
          });
    }
    findings.expect(
        bundle.all(Process.class).size() == 2, bundle.key(), "has other processes than these");
  }

  private static void decisions(Bundle bundle, Findings findings) {
    for (var file : bundle.named(".dmn")) {
      findings.expect(
          file.startsWith(bundle.key() + "-"), file + ".dmn", "is not named after its programme");
      var decision = bundle.table(file).getModelElementById(file);
      findings.expect(decision != null, file + ".dmn", "holds no decision of its name");
    }
  }

  private static void ids(Bundle bundle, Findings findings) {
    for (var element : bundle.all(BaseElement.class)) {
      var prefix = prefix(element);
      if (prefix == null) {
        continue;
      }
      var id = String.valueOf(element.getId());
      var subject = id.startsWith(prefix + "_") ? id.substring(prefix.length() + 1) : "";
      findings.expect(
          WORDS.matcher(subject).matches(), id, "is not " + prefix + "_ and words in camelCase");
    }
  }

  /** What the id of an element begins with; null for parts that nobody names. */
  private static String prefix(BaseElement element) {
    if (element instanceof Process
        || element instanceof Collaboration
        || element instanceof EventDefinition) {
      return null;
    }
    if (element instanceof SequenceFlow) {
      return "flow";
    }
    if (element instanceof Gateway) {
      return "gateway";
    }
    if (element instanceof SubProcess process) {
      return Stages.isStage(process) ? "stage" : "subProcess";
    }
    if (element instanceof IntermediateCatchEvent event) {
      return kind(event.getEventDefinitions());
    }
    if (element instanceof IntermediateThrowEvent event) {
      return kind(event.getEventDefinitions());
    }
    var named =
        element instanceof FlowElement
            || element instanceof RootElement
            || element instanceof Lane
            || element instanceof LaneSet
            || element instanceof MessageFlow
            || element instanceof Participant;
    return named ? element.getElementType().getTypeName() : null;
  }

  private static String kind(java.util.Collection<EventDefinition> definitions) {
    return definitions.stream()
        .map(definition -> definition.getElementType().getTypeName())
        .map(type -> type.replace("EventDefinition", "Event"))
        .findFirst()
        .orElse("event");
  }

  private static void unique(Bundle bundle, Findings findings) {
    for (var ending : List.of(".bpmn", ".dmn")) {
      for (var name : bundle.named(ending)) {
        var seen = new HashSet<String>();
        ID.matcher(bundle.text(name + ending))
            .results()
            .map(found -> found.group(1))
            .forEach(id -> findings.expect(seen.add(id), id, "stands twice in " + name + ending));
      }
    }
  }

  private static void written(Bundle bundle, Findings findings) {
    for (var ending : List.of(".bpmn", ".dmn")) {
      for (var name : bundle.named(ending)) {
        ID.matcher(bundle.text(name + ending))
            .results()
            .map(found -> found.group(1))
            .forEach(
                id ->
                    findings.expect(
                        !GENERATED.matcher(id).matches(), id, "looks generated, name it"));
      }
    }
    drawn(bundle, findings);
  }

  private static void drawn(Bundle bundle, Findings findings) {
    for (var shape : bundle.all(BpmnShape.class)) {
      findings.expect(
          shape.getBpmnElement() != null
              && shape.getId().equals(shape.getBpmnElement().getId() + "_di"),
          shape.getId(),
          "is not called like its element");
    }
    for (var edge : bundle.all(BpmnEdge.class)) {
      findings.expect(
          edge.getBpmnElement() != null
              && edge.getId().equals(edge.getBpmnElement().getId() + "_di"),
          edge.getId(),
          "is not called like its element");
    }
  }
}
