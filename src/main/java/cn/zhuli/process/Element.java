package cn.zhuli.process;

import cn.zhuli.journal.Occasion;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.camunda.bpm.engine.delegate.BpmnModelExecutionContext;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.Documentation;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;

/**
 * An element of a model as a step reads it: its parameters, and the rule ids with which its
 * documentation begins.
 */
public record Element(FlowElement model) {

  private static final String RULE = "rule";

  public static Element of(DelegateExecution execution) {
    return new Element(((BpmnModelExecutionContext) execution).getBpmnModelElementInstance());
  }

  public static Element of(DelegateTask task) {
    return new Element(task.getBpmnModelElementInstance());
  }

  /** The occasion on which the system decides something at a step. */
  public static Occasion occasion(DelegateExecution execution) {
    return of(execution)
        .occasion(
            execution,
            execution.getProcessBusinessKey(),
            execution.getProcessDefinitionId(),
            Occasion.SYSTEM);
  }

  /**
   * The occasion on which the system publishes something, under the {@code title} that the model
   * gives it, or under the step's name.
   */
  public static Occasion announcement(DelegateExecution execution) {
    var occasion = occasion(execution);
    return of(execution).optional("title").map(occasion::called).orElse(occasion);
  }

  /** The occasion on which a person decides something at a task. */
  public static Occasion occasion(DelegateTask task) {
    return of(task)
        .occasion(
            task,
            task.getExecution().getProcessBusinessKey(),
            task.getProcessDefinitionId(),
            actor(task));
  }

  private Occasion occasion(VariableScope scope, String subject, String definition, String by) {
    return new Occasion(
        subject, Variable.ROUND.get(scope), model.getId(), label(), rules(), definition, by);
  }

  private static String actor(DelegateTask task) {
    var who = task.getProcessEngineServices().getIdentityService().getCurrentAuthentication();
    if (who != null && who.getUserId() != null) {
      return who.getUserId();
    }
    return Optional.ofNullable(task.getAssignee()).orElse(Occasion.SYSTEM);
  }

  public String label() {
    return Optional.ofNullable(model.getName()).orElse(model.getId()).replace("\n", "");
  }

  /** The value of a parameter of the element; a model without it is faulty. */
  public String parameter(String name) {
    return optional(name)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "Element " + model.getId() + " lacks the parameter '" + name + "'"));
  }

  public int number(String name) {
    return Integer.parseInt(parameter(name));
  }

  public List<String> list(String name) {
    return Arrays.stream(parameter(name).split(",")).map(String::strip).toList();
  }

  /** Whether a verb listens at the task. */
  public boolean hears(String verb) {
    var extensions = model.getExtensionElements();
    return extensions != null
        && extensions.getElementsQuery().filterByType(CamundaTaskListener.class).list().stream()
            .anyMatch(it -> ("${" + verb + "}").equals(it.getCamundaDelegateExpression()));
  }

  /** The step of the same drawing, in whichever pool, that does a verb. */
  public Element step(String verb) {
    return model.getModelInstance().getModelElementsByType(ServiceTask.class).stream()
        .filter(step -> ("${" + verb + "}").equals(step.getCamundaDelegateExpression()))
        .findFirst()
        .map(Element::new)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "Element " + model.getId() + " needs a step that does " + verb));
  }

  /** The items of a parameter that may be left out; none if it is. */
  public List<String> optionalList(String name) {
    return optional(name).isPresent() ? list(name) : List.of();
  }

  /**
   * The items of a parameter like {@code expert:1,associate:1}, by what stands before the colon.
   */
  public <T> Map<String, T> pairs(String name, Function<String, T> read) {
    var pairs = new LinkedHashMap<String, T>();
    for (var item : optionalList(name)) {
      var words = item.split(":", 2);
      if (words.length < 2) {
        throw new IllegalStateException(
            "Element " + model.getId() + " has a '" + name + "' without a colon: " + item);
      }
      pairs.put(words[0].strip(), read.apply(words[1].strip()));
    }
    return pairs;
  }

  public Optional<String> optional(String name) {
    return properties(model).stream()
        .filter(property -> name.equals(property.getCamundaName()))
        .map(CamundaProperty::getCamundaValue)
        .findFirst();
  }

  public static List<CamundaProperty> properties(BaseElement element) {
    var extensions = element.getExtensionElements();
    return extensions == null
        ? List.of()
        : extensions.getElementsQuery().filterByType(CamundaProperties.class).list().stream()
            .flatMap(properties -> properties.getCamundaProperties().stream())
            .toList();
  }

  /** The rule ids of the element, as they stand on record. */
  public String rules() {
    return optional(RULE).orElseGet(() -> String.join(", ", rulesOf(model)));
  }

  /** The rule ids with which the documentation of an element begins: {@code SL-5、G-3：…}. */
  public static List<String> rulesOf(BaseElement element) {
    return element.getDocumentations().stream()
        .map(Documentation::getTextContent)
        .map(String::strip)
        .filter(text -> text.contains("："))
        .map(text -> text.substring(0, text.indexOf('：')))
        .flatMap(ids -> Arrays.stream(ids.split("、")))
        .map(String::strip)
        .toList();
  }
}
