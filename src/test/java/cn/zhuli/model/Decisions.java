package cn.zhuli.model;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.dmn.instance.Decision;

/** Which tables decide, and how long definitions and their history are kept. */
final class Decisions {

  static final List<Rule> RULES =
      List.of(
          Rule.of("a table that a parameter names is in the bundle", Decisions::named),
          Rule.of("every table is asked", Decisions::asked),
          Rule.of("history is kept for a number of days", Decisions::kept));

  private static final Set<String> PARAMETERS =
      Set.of("decision", "use", "useOfFunds", "tracksTable", "admission", "needAdmission");
  private static final Pattern DAYS = Pattern.compile("P[1-9]\\d*D");

  private Decisions() {}

  private static Stream<CamundaProperty> parameters(Bundle bundle) {
    return bundle.all(CamundaProperty.class).stream()
        .filter(property -> PARAMETERS.contains(property.getCamundaName()));
  }

  private static Set<String> tables(Bundle bundle) {
    return bundle.ofTables(Decision.class).stream()
        .map(Decision::getId)
        .collect(Collectors.toSet());
  }

  private static void named(Bundle bundle, Findings findings) {
    parameters(bundle)
        .forEach(
            parameter ->
                findings.expect(
                    tables(bundle).contains(parameter.getCamundaValue()),
                    parameter.getCamundaName(),
                    "there is no table '" + parameter.getCamundaValue() + "'"));
  }

  private static void asked(Bundle bundle, Findings findings) {
    var asked = parameters(bundle).map(CamundaProperty::getCamundaValue).toList();
    tables(bundle)
        .forEach(table -> findings.expect(asked.contains(table), table, "nothing asks this table"));
  }

  private static void kept(Bundle bundle, Findings findings) {
    bundle
        .all(Process.class)
        .forEach(it -> kept(findings, it.getId(), it.getCamundaHistoryTimeToLiveString()));
    bundle
        .ofTables(Decision.class)
        .forEach(it -> kept(findings, it.getId(), it.getCamundaHistoryTimeToLiveString()));
  }

  private static void kept(Findings findings, String id, String days) {
    findings.expect(
        DAYS.matcher(String.valueOf(days)).matches(),
        id,
        "history time to live is '" + days + "', not days such as P3650D");
  }
}
