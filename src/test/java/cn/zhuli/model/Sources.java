package cn.zhuli.model;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.dmn.instance.Decision;

/** Where each element of a policy comes from: the rule ids of the policy documents. */
final class Sources {

  static final List<Rule> RULES =
      List.of(
          Rule.of("every policy element names its rules first", Sources::documented),
          Rule.of("every decision names its rules", Sources::decided),
          Rule.of("no rule is named that is not the programme's", Sources::own),
          Rule.of("every rule of the programme is named", Sources::complete));

  /** The rules of all policies, as their list has them. */
  static final List<String> IN_ORDER = lines();

  static final Set<String> KNOWN = Set.copyOf(IN_ORDER);

  private static final Pattern ID = Pattern.compile("\\b(G|SD|SL|SA|WH|YC|CA|ZJ)-[A-Z]?\\d+\\b");
  private static final Pattern FIRST = Pattern.compile("(?s)(%1$s(、%1$s)*)：.+".formatted(ID));
  private static final String COMMON = "G-";

  private Sources() {}

  /** The rules that are laid down for a programme, without those common to all. */
  static Set<String> of(String programme) {
    var ids = assigned().getProperty(programme, "");
    return Arrays.stream(ids.split(",")).map(String::strip).collect(Collectors.toSet());
  }

  static Properties assigned() {
    var properties = new Properties();
    try (var reader = reader("/programmes.properties")) {
      properties.load(reader);
      return properties;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> lines() {
    try (var reader = reader("/rules.txt")) {
      return new java.io.BufferedReader(reader).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStreamReader reader(String resource) {
    return new InputStreamReader(
        Sources.class.getResourceAsStream(resource), StandardCharsets.UTF_8);
  }

  private static void documented(Bundle bundle, Findings findings) {
    for (var element : policyElements(bundle)) {
      var words = documentation(element);
      var first = FIRST.matcher(words);
      findings.expect(
          first.matches() && KNOWN.containsAll(ids(first.group(1))),
          element.getId(),
          "does not begin with known rule ids and ：, but '" + words + "'");
    }
  }

  private static List<BaseElement> policyElements(Bundle bundle) {
    return Stream.concat(bundle.all(Process.class).stream(), bundle.all(FlowElement.class).stream())
        .filter(
            it ->
                it instanceof Process
                    || it instanceof Activity
                    || it instanceof Event event && !isBare(event))
        .map(BaseElement.class::cast)
        .toList();
  }

  /** The unnamed start and end of a sub-process, which only frame it. */
  private static boolean isBare(Event event) {
    return event.getName() == null
        && event.getParentElement() instanceof SubProcess
        && (event instanceof StartEvent || event instanceof EndEvent);
  }

  private static String documentation(BaseElement element) {
    return element.getDocumentations().stream()
        .map(documentation -> documentation.getTextContent().strip())
        .collect(Collectors.joining("\n"));
  }

  private static void decided(Bundle bundle, Findings findings) {
    for (var decision : bundle.ofTables(Decision.class)) {
      var description = decision.getDescription();
      var named = description == null ? Set.<String>of() : ids(description.getTextContent());
      findings.expect(
          !named.isEmpty() && KNOWN.containsAll(named),
          decision.getId(),
          "its description names no known rule, but " + named);
    }
  }

  private static void own(Bundle bundle, Findings findings) {
    var own = of(bundle.key());
    for (var id : named(bundle)) {
      findings.expect(
          KNOWN.contains(id) && (id.startsWith(COMMON) || own.contains(id)),
          id,
          "is named, but it is no rule of " + bundle.key());
    }
  }

  private static void complete(Bundle bundle, Findings findings) {
    var named = named(bundle);
    for (var id : of(bundle.key())) {
      findings.expect(named.contains(id), bundle.key(), "no element or decision names " + id);
    }
  }

  /** Every rule that model and decisions name, in documentation, parameters and reasons. */
  private static Set<String> named(Bundle bundle) {
    var named = new HashSet<>(ids(bundle.text(bundle.key() + ".bpmn")));
    bundle.named(".dmn").forEach(name -> named.addAll(ids(bundle.text(name + ".dmn"))));
    return named;
  }

  private static Set<String> ids(String text) {
    return ID.matcher(text).results().map(found -> found.group()).collect(Collectors.toSet());
  }
}
