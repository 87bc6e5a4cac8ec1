package cn.zhuli.model;

import static java.util.Objects.requireNonNullElse;

import cn.zhuli.process.Verb;
import cn.zhuli.process.access.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** Who works on a task. */
final class People {

  static final List<Rule> RULES =
      List.of(
          Rule.of("every task of a person is a group's or somebody's", People::assigned),
          Rule.of("groups are the authority's, or the applicant's", People::groups),
          Rule.of("a task is given to those whose work its verbs are", People::competent));

  private static final String UNIT = "society-";
  private static final String EXPERT = "${expert}";
  private static final Set<String> UNITS =
      Set.of("society-${applicant}", "society-${needs.filer(need)}");

  private People() {}

  private static void assigned(Bundle bundle, Findings findings) {
    for (var task : bundle.all(UserTask.class)) {
      findings.expect(
          task.getCamundaCandidateGroups() == null ^ task.getCamundaAssignee() == null,
          task.getId(),
          "has no group and nobody, or both");
      findings.expect(
          task.getCamundaCandidateUsers() == null, task.getId(), "is offered to single users");
    }
  }

  /** The applicant, the filer of a need, or a unit that somebody has named in the case. */
  private static boolean isUnit(Bundle bundle, String group) {
    return UNITS.contains(group)
        || Words.set(bundle).stream().anyMatch(unit -> group.equals("society-${" + unit + "}"));
  }

  private static void groups(Bundle bundle, Findings findings) {
    var authority =
        bundle.pool("-round").flatMap(it -> Bundle.parameter(it, "authority")).orElse("?");
    for (var task : bundle.all(UserTask.class)) {
      Arrays.stream(requireNonNullElse(task.getCamundaCandidateGroups(), "").split(","))
          .map(String::strip)
          .filter(group -> !group.isEmpty())
          .forEach(
              group ->
                  findings.expect(
                      group.matches(authority + "-[a-z]+(-[a-z]+)*") || isUnit(bundle, group),
                      task.getId(),
                      "group '" + group + "' is not one of authority '" + authority + "'"));
    }
  }

  private static void competent(Bundle bundle, Findings findings) {
    for (var task : bundle.all(UserTask.class)) {
      for (var verb : Words.verbs(task)) {
        Verbs.said(verb)
            .ifPresent(
                said ->
                    groups(task)
                        .forEach(
                            group ->
                                findings.expect(
                                    isFor(said, group),
                                    task.getId(),
                                    "'%s' does not %s".formatted(group, verb))));
      }
    }
  }

  private static Stream<String> groups(UserTask task) {
    return Stream.of(task.getCamundaCandidateGroups(), task.getCamundaAssignee())
        .filter(Objects::nonNull)
        .flatMap(groups -> Arrays.stream(groups.split(",")))
        .map(String::strip);
  }

  private static boolean isFor(Verb verb, String group) {
    if (group.startsWith(UNIT)) {
      return verb.byUnits();
    }
    return Arrays.stream(verb.by())
        .anyMatch(
            role -> role == Role.EXPERT ? group.equals(EXPERT) : group.endsWith(role.group("")));
  }
}
