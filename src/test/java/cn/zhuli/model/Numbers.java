package cn.zhuli.model;

import cn.zhuli.process.Element;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/**
 * The numbers of the policies, written down a second time by rule and by what they are said to: a
 * slip in a model is no policy. {@code numbers.csv}: programme, rule, verb and parameter, number.
 */
final class Numbers {

  static final List<Rule> RULES =
      List.of(
          Rule.of("a number is the one that the policy gives", Numbers::given),
          Rule.of("every number of the policy stands in the model", Numbers::complete));

  private static final List<Line> LINES = lines();

  private static final Set<String> PARAMETERS =
      Set.of(
          "period",
          "rectifyWithin",
          "within",
          "rectifications",
          "lastDays",
          "materialsDue",
          "places",
          "award",
          "budget",
          "threshold",
          "atLeast",
          "dropExtremesFrom",
          "panel",
          "tranches");
  private static final Pattern PERIOD = Pattern.compile("'(P[^']*)'");
  private static final String DUE = ".due";
  private static final String REMIND = ".before";
  private static final String WAIT = "wait";
  private static final String ROUND = "round";

  /** What the policy says under a rule, or what a model says. */
  private record Line(String programme, String rule, String what, String number) {

    boolean agrees(Line other) {
      return what.equals(other.what) && number.equals(other.number);
    }
  }

  private Numbers() {}

  private static List<Line> of(Bundle bundle) {
    return LINES.stream().filter(line -> line.programme().equals(bundle.key())).toList();
  }

  private static void given(Bundle bundle, Findings findings) {
    var policy = of(bundle);
    said(bundle)
        .forEach(
            said ->
                findings.expect(
                    policy.stream().anyMatch(said::agrees),
                    said.rule(),
                    "%s is %s, which no rule gives".formatted(said.what(), said.number())));
  }

  private static void complete(Bundle bundle, Findings findings) {
    var said = said(bundle).toList();
    for (var line : of(bundle)) {
      findings.expect(
          said.stream().anyMatch(line::agrees),
          line.rule(),
          "no %s is %s".formatted(line.what(), line.number()));
    }
  }

  /** The numbers of a model, each under the element that says it. */
  private static Stream<Line> said(Bundle bundle) {
    var elements =
        Stream.concat(bundle.all(Process.class).stream(), bundle.all(FlowElement.class).stream());
    return elements
        .map(BaseElement.class::cast)
        .flatMap(element -> Stream.concat(parameters(bundle, element), periods(bundle, element)));
  }

  private static Stream<Line> parameters(Bundle bundle, BaseElement element) {
    var verb = element instanceof Process ? ROUND : verb(element);
    return Element.properties(element).stream()
        .filter(property -> PARAMETERS.contains(property.getCamundaName()))
        .map(
            property ->
                new Line(
                    bundle.key(),
                    element.getId(),
                    verb + "." + property.getCamundaName(),
                    property.getCamundaValue().replace(",", "/")));
  }

  private static Stream<Line> periods(Bundle bundle, BaseElement element) {
    return texts(element)
        .flatMap(text -> PERIOD.matcher(text).results())
        .map(found -> new Line(bundle.key(), element.getId(), what(element), found.group(1)));
  }

  private static Stream<String> texts(BaseElement element) {
    if (element instanceof UserTask task) {
      return Stream.of(task.getCamundaDueDate(), task.getCamundaFollowUpDate())
          .filter(it -> it != null);
    }
    return element instanceof Event event
        ? event
            .getChildElementsByType(org.camunda.bpm.model.bpmn.instance.TimerEventDefinition.class)
            .stream()
            .filter(timer -> timer.getTimeDate() != null)
            .map(timer -> timer.getTimeDate().getTextContent())
        : Stream.empty();
  }

  /** A timer at a task ends it or reminds of it; one that stands alone waits. */
  private static String what(BaseElement element) {
    if (element instanceof BoundaryEvent event) {
      return verb(event.getAttachedTo()) + (Timers.reminds(event) ? REMIND : DUE);
    }
    return element instanceof UserTask ? verb(element) + DUE : WAIT;
  }

  private static String verb(BaseElement element) {
    return Words.verbs(element).stream().findFirst().orElse(element.getElementType().getTypeName());
  }

  private static List<Line> lines() {
    try (var reader =
        new BufferedReader(
            new InputStreamReader(
                Numbers.class.getResourceAsStream("/numbers.csv"), StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> Arrays.stream(line.split(",")).map(String::strip).toArray(String[]::new))
          .map(cells -> new Line(cells[0], cells[1], cells[2], cells[3]))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
