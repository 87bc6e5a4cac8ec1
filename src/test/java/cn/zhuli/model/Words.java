package cn.zhuli.model;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.model.bpmn.impl.BpmnModelConstants;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.camunda.bpm.model.xml.instance.DomElement;

/** A model says what is done in the words that the code lends it, and in no others. */
final class Words {

  static final List<Rule> RULES =
      List.of(
          Rule.of("every step is a verb", Words::steps),
          Rule.of("every listener is a verb", Words::listeners),
          Rule.of("what a person submits is taken up by a verb", Words::submissions),
          Rule.of("expressions use verbs and known variables only", Words::expressions),
          Rule.of("no classes, scripts or calls of other models", Words::foreign));

  private static final Pattern BEAN = Pattern.compile("\\$\\{(\\w+)}");
  private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{([^}]*)}");
  private static final Pattern TEXT = Pattern.compile("'[^']*'|&apos;.*?&apos;");
  private static final Pattern CALL = Pattern.compile("(?<![\\w.])(\\w+)\\.(\\w+)\\(");
  private static final Pattern WORD = Pattern.compile("\\w+");
  private static final Pattern PLAIN = Pattern.compile("(not )?\\w+|[\\w.(), ]*\\)");
  private static final Set<String> GIVEN = Set.of("execution", "task");
  private static final Set<Class<? extends Task>> STEPS = Set.of(ServiceTask.class, SendTask.class);
  private static final Set<String> FOREIGN_ELEMENTS =
      Set.of(
          "script",
          "scriptTask",
          "callActivity",
          "connector",
          "inputOutput",
          "field",
          "formData",
          "businessRuleTask",
          "complexGateway",
          "signal",
          "escalation");
  private static final Set<String> FOREIGN_ATTRIBUTES =
      Set.of("class", "expression", "topic", "formKey", "formHandlerClass", "variableMappingClass");

  private Words() {}

  private static void steps(Bundle bundle, Findings findings) {
    for (var type : STEPS) {
      for (var step : bundle.all(type)) {
        var bean = step.getAttributeValueNs(BpmnModelConstants.CAMUNDA_NS, "delegateExpression");
        findings.expect(
            isVerb(bean, JavaDelegate.class), step.getId(), "'" + bean + "' is no verb for a step");
      }
    }
  }

  private static void listeners(Bundle bundle, Findings findings) {
    for (var listener : bundle.all(CamundaTaskListener.class)) {
      var bean = listener.getCamundaDelegateExpression();
      findings.expect(
          isVerb(bean, TaskListener.class), bean, "is no verb that listens to a person's task");
    }
    for (var listener : bundle.all(CamundaExecutionListener.class)) {
      var bean = listener.getCamundaDelegateExpression();
      findings.expect(isVerb(bean, ExecutionListener.class), bean, "is no verb that listens");
    }
  }

  private static boolean isVerb(String expression, Class<?> role) {
    var bean = BEAN.matcher(String.valueOf(expression));
    return bean.matches() && Verbs.isVerb(bean.group(1), role);
  }

  /** Whether an element has a listener of this name. */
  static boolean listens(FlowElement element, String verb) {
    return listening(element).stream()
        .anyMatch(it -> ("${" + verb + "}").equals(it.getCamundaDelegateExpression()));
  }

  private static List<CamundaTaskListener> listening(FlowElement element) {
    return element.getExtensionElements() == null
        ? List.of()
        : element
            .getExtensionElements()
            .getElementsQuery()
            .filterByType(CamundaTaskListener.class)
            .list();
  }

  private static void submissions(Bundle bundle, Findings findings) {
    for (var task : bundle.all(UserTask.class)) {
      findings.expect(
          listening(task).stream().anyMatch(it -> "complete".equals(it.getCamundaEvent())),
          task.getId(),
          "its form reaches nobody: no listener on complete");
    }
  }

  private static void expressions(Bundle bundle, Findings findings) {
    EXPRESSION
        .matcher(bundle.text(bundle.key() + ".bpmn"))
        .results()
        .map(found -> TEXT.matcher(found.group(1)).replaceAll(" "))
        .forEach(expression -> expression(bundle, findings, expression));
  }

  private static void expression(Bundle bundle, Findings findings, String expression) {
    findings.expect(
        PLAIN.matcher(expression).matches(), expression, "is more than a word or a call");
    var others = expression;
    for (var call : CALL.matcher(expression).results().toList()) {
      findings.expect(
          Verbs.understands(call.group(1), call.group(2)), expression, "is no call of a verb");
      others = others.replace(call.group(), " ");
    }
    WORD.matcher(others)
        .results()
        .map(found -> found.group())
        .forEach(
            word -> findings.expect(isKnown(bundle, word), expression, "nobody knows " + word));
  }

  /** The verbs that an element does or that listen to it. */
  static List<String> verbs(BaseElement element) {
    var listeners =
        element.getDomElement().getChildElements().stream()
            .filter(child -> child.getLocalName().equals("extensionElements"))
            .flatMap(extensions -> extensions.getChildElements().stream())
            .filter(child -> child.getLocalName().endsWith("Listener"))
            .map(child -> child.getAttribute("delegateExpression"));
    var step = element.getAttributeValueNs(BpmnModelConstants.CAMUNDA_NS, "delegateExpression");
    return Stream.concat(Stream.ofNullable(step), listeners)
        .filter(Objects::nonNull)
        .map(BEAN::matcher)
        .filter(Matcher::matches)
        .map(matcher -> matcher.group(1))
        .toList();
  }

  /** Variables that the model itself has set by what people decide: {@code sets}. */
  static Set<String> set(Bundle bundle) {
    return bundle.all(CamundaProperty.class).stream()
        .filter(property -> "sets".equals(property.getCamundaName()))
        .flatMap(property -> Arrays.stream(property.getCamundaValue().split(",")))
        .map(set -> set.strip().split("=")[0])
        .collect(Collectors.toSet());
  }

  private static boolean isKnown(Bundle bundle, String word) {
    return word.equals("not")
        || set(bundle).contains(word)
        || GIVEN.contains(word)
        || Verbs.isVerb(word)
        || Verbs.VARIABLES.contains(word);
  }

  private static void foreign(Bundle bundle, Findings findings) {
    walk(
        bundle.model().getDefinitions().getDomElement(),
        element -> {
          var place = place(element);
          findings.expect(
              !FOREIGN_ELEMENTS.contains(element.getLocalName()),
              place,
              element.getLocalName() + " is not of our vocabulary");
          for (var attribute : FOREIGN_ATTRIBUTES) {
            findings.expect(
                !element.hasAttribute(BpmnModelConstants.CAMUNDA_NS, attribute)
                    && !element.hasAttribute(attribute),
                place,
                "has " + attribute);
          }
        });
  }

  /** The id of an element, or of the nearest one around it that has an id. */
  private static String place(DomElement element) {
    for (var it = element; it != null; it = it.getParentElement()) {
      if (it.getAttribute("id") != null) {
        return it.getAttribute("id");
      }
    }
    return "definitions";
  }

  private static void walk(DomElement element, Consumer<DomElement> visitor) {
    visitor.accept(element);
    element.getChildElements().forEach(child -> walk(child, visitor));
  }
}
