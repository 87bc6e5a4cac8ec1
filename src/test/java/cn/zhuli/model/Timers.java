package cn.zhuli.model;

import cn.zhuli.calendar.LegalPeriod;
import cn.zhuli.rule.Refused;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;

/** When something is due: legal time is the calendar's, not the engine's. */
final class Timers {

  static final List<Rule> RULES =
      List.of(
          Rule.of("timers ask the calendar or a variable for a date", Timers::dates),
          Rule.whereItApplies("due dates ask them too", Timers::dueDates),
          Rule.whereItApplies("a task is due when its timer says so", Timers::agreed),
          Rule.whereItApplies("a timer that says a task is late ends it", Timers::ends),
          Rule.of("periods can be read", Timers::periods));

  private static final Pattern ASKED =
      Pattern.compile("\\$\\{([a-z]\\w*|(deadlines|calls)\\.\\w+\\(.*\\))}");
  private static final Pattern REMINDS = Pattern.compile("\\$\\{deadlines\\.before\\(.*\\)}");
  private static final Pattern PERIOD = Pattern.compile("'(P[^']*)'");
  private static final Set<String> PARAMETERS = Set.of("period", "rectifyWithin");

  private Timers() {}

  private static void dates(Bundle bundle, Findings findings) {
    for (var timer : bundle.all(TimerEventDefinition.class)) {
      var date = timer.getTimeDate() == null ? "" : timer.getTimeDate().getTextContent().strip();
      findings.expect(
          isAsked(date), timer.getId(), "'" + date + "' is no date of the calendar or a variable");
    }
  }

  private static void dueDates(Bundle bundle, Findings findings) {
    for (var task : bundle.all(UserTask.class)) {
      for (var date :
          Stream.of(task.getCamundaDueDate(), task.getCamundaFollowUpDate())
              .filter(it -> it != null)
              .toList()) {
        findings.expect(
            isAsked(date), task.getId(), "'" + date + "' is no date of the calendar or a variable");
      }
    }
  }

  /** Boundary timers at tasks of persons, those that remind before the task is due excepted. */
  private static List<BoundaryEvent> late(Bundle bundle) {
    return bundle.all(BoundaryEvent.class).stream()
        .filter(event -> event.getAttachedTo() instanceof UserTask)
        .filter(event -> date(event).isPresent() && !reminds(event))
        .toList();
  }

  /** Whether it goes off some time before another date. */
  static boolean reminds(BoundaryEvent event) {
    return REMINDS.matcher(dateOf(event)).matches();
  }

  private static Optional<String> date(BoundaryEvent event) {
    return event.getEventDefinitions().stream()
        .filter(TimerEventDefinition.class::isInstance)
        .map(definition -> ((TimerEventDefinition) definition).getTimeDate())
        .filter(Objects::nonNull)
        .map(date -> date.getTextContent().strip())
        .findFirst();
  }

  private static String dateOf(BoundaryEvent event) {
    return date(event).orElse("");
  }

  private static void agreed(Bundle bundle, Findings findings) {
    var timers = late(bundle);
    for (var timer : timers) {
      var due = ((UserTask) timer.getAttachedTo()).getCamundaDueDate();
      findings.expect(
          dateOf(timer).equals(due),
          timer.getId(),
          "ends at %s a task due at %s".formatted(dateOf(timer), due));
    }
    for (var task : bundle.all(UserTask.class)) {
      findings.expect(
          task.getCamundaDueDate() == null
              || timers.stream().anyMatch(timer -> task.equals(timer.getAttachedTo())),
          task.getId(),
          "is due, but nothing happens then");
    }
  }

  private static void ends(Bundle bundle, Findings findings) {
    for (var timer : late(bundle)) {
      findings.expect(timer.cancelActivity(), timer.getId(), "leaves its task open");
    }
  }

  private static boolean isAsked(String date) {
    return ASKED.matcher(date).matches();
  }

  private static void periods(Bundle bundle, Findings findings) {
    var inExpressions =
        PERIOD.matcher(bundle.text(bundle.key() + ".bpmn").replace("&apos;", "'")).results();
    var inParameters =
        bundle.all(CamundaProperty.class).stream()
            .filter(property -> PARAMETERS.contains(property.getCamundaName()))
            .map(CamundaProperty::getCamundaValue);
    Stream.concat(inExpressions.map(found -> found.group(1)), inParameters)
        .forEach(period -> findings.expect(isPeriod(period), period, "is no legal period"));
  }

  private static boolean isPeriod(String period) {
    try {
      LegalPeriod.parse(period);
      return true;
    } catch (Refused unreadable) {
      return false;
    }
  }
}
