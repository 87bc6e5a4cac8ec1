package cn.zhuli.rehearsal;

import cn.zhuli.joint.Consenting;
import cn.zhuli.need.FilingNeeds;
import cn.zhuli.rehearsal.Casting.Role;
import cn.zhuli.rule.Refused;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What comes before applications: needs are filed, partners consent. */
class Alliance {

  private final Scenario scenario;
  private final Cast cast;
  private final Services services;
  private final Props props;
  private final Expectations expectations;
  private final Map<String, String> needs = new HashMap<>();
  private final Map<String, Refused> refusals = new HashMap<>();
  private final Set<List<@Nullable String>> consented = new HashSet<>();

  Alliance(
      Scenario scenario, Cast cast, Services services, Props props, Expectations expectations) {
    this.scenario = scenario;
    this.cast = cast;
    this.services = services;
    this.props = props;
    this.expectations = expectations;
  }

  /** Files a need; a refusal is what became of it. */
  void file(NeedPlan plan, String round) {
    var unit = cast.filer(plan.as());
    var answers = filled(plan.answers(), plan.person());
    try {
      var need =
          services.filingNeeds().file(new FilingNeeds.Request(round, unit, answers), plan.person());
      needs.put(plan.as(), need.id());
    } catch (Refused refused) {
      refusals.put(plan.as(), refused);
    }
  }

  /** The partners that an applicant names, each once. */
  List<PartnerPlan> partnersOf(Role role) {
    var named = Objects.requireNonNullElse(role.plan().partners(), List.<String>of());
    return scenario.partnersPlanned().stream().filter(it -> named.contains(it.as())).toList();
  }

  /** A partner consents to an applicant's action; to the same action once only. */
  void consent(PartnerPlan plan, Role role, String round) {
    var need = need(role);
    var partner = cast.partner(plan.as());
    if (!consented.add(Arrays.asList(round, partner, role.creditCode(), need))) {
      return;
    }
    var answers = filled(plan.answers(), plan.person());
    var request = new Consenting.Request(round, partner, role.creditCode(), need, answers);
    try {
      services.consenting().give(request, plan.person());
      if (plan.expect() != null) {
        expectations.fail(plan.as() + ": was to be refused with " + plan.expect());
      }
    } catch (Refused refused) {
      told(plan, refused);
    }
  }

  private void told(PartnerPlan plan, Refused refused) {
    if (plan.expect() == null) {
      expectations.fail(plan.as() + ": " + refused.getMessage());
    } else {
      expectations.compare(plan.as(), plan.expect(), Happenings.said(refused));
    }
  }

  /** An applicant's answers, with the need and the partners that it names. */
  Map<String, Object> complete(Role role, Map<String, Object> answers) {
    var complete = new LinkedHashMap<>(answers);
    var need = need(role);
    if (need != null) {
      complete.put("need", need);
    }
    var named = role.plan().partners();
    if (named != null) {
      var rows = new ArrayList<Map<String, Object>>();
      named.forEach(as -> rows.add(Map.of("creditCode", cast.codeOf(as).orElse(as))));
      complete.put("partners", rows);
    }
    return complete;
  }

  /** Id of the need that an applicant names; what the scenario calls it where it was not filed. */
  private @Nullable String need(Role role) {
    var as = role.plan().need();
    return as == null ? null : needs.getOrDefault(as, as);
  }

  /** What became of every need. */
  List<Outcome.Asked> needs(Chronicle chronicle) {
    return scenario.needsPlanned().stream().map(plan -> became(plan, chronicle)).toList();
  }

  private Outcome.Asked became(NeedPlan plan, Chronicle chronicle) {
    var id = needs.get(plan.as());
    var became =
        id == null
            ? Outcome.Asked.turnedAway(plan, refusals.get(plan.as()))
            : chronicle.need(plan, id);
    expectations.compare(plan.as(), plan.expect(), became);
    return became;
  }

  private Map<String, Object> filled(@Nullable Map<String, Object> answers, String person) {
    var filled = new LinkedHashMap<String, Object>();
    Objects.requireNonNullElse(answers, Map.<String, Object>of())
        .forEach(
            (name, value) ->
                filled.put(name, Objects.requireNonNull(props.of(person).apply(value))));
    return filled;
  }
}
