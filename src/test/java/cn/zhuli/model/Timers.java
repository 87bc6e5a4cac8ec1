package cn.zhuli.model;

import cn.zhuli.calendar.LegalPeriod;
import cn.zhuli.rule.Refused;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;

/** When something is due: legal time is the calendar's, not the engine's. */
final class Timers {

  static final List<Rule> RULES =
      List.of(
          Rule.of("timers ask the calendar or a variable for a date", Timers::dates),
          Rule.whereItApplies("due dates ask them too", Timers::dueDates),
          Rule.of("periods can be read", Timers::periods));

  private static final Pattern ASKED =
      Pattern.compile("\\$\\{([a-z]\\w*|(deadlines|calls)\\.\\w+\\(.*\\))}");
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
