package cn.zhuli.need;

import cn.zhuli.fact.Facts;
import cn.zhuli.fact.Supplies;
import cn.zhuli.need.Need.Status;
import cn.zhuli.programme.Admission;
import cn.zhuli.programme.Round;
import cn.zhuli.registry.CreditCode;
import cn.zhuli.registry.RegistryFacts;
import cn.zhuli.rule.Refused;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Says by a table of the bundle which units may file which needs (SA-4). */
@Supplies({"unitCity", "otherNeeds"})
@Component
class NeedAdmission {

  private static final Set<Status> GONE = Set.of(Status.WITHDRAWN, Status.REJECTED);

  private final FiledNeeds needs;
  private final RegistryFacts registry;
  private final Admission admission;

  NeedAdmission(FiledNeeds needs, RegistryFacts registry, Admission admission) {
    this.needs = needs;
    this.registry = registry;
    this.admission = admission;
  }

  /**
   * Refuses a need by every row that fires. The table reads the answers; what the register knows of
   * the unit, its city as {@code unitCity}; and {@code otherNeeds}, the answers of those that the
   * unit has filed in this round and neither took back nor saw rejected.
   *
   * @param id of the need itself, where it is corrected; empty for a new one
   * @throws Refused if any row fires
   */
  void refuse(Round round, NeedTerms terms, CreditCode unit, Facts answers, String id) {
    if (terms.admission().isEmpty()) {
      return;
    }
    var registered = Facts.of(registry.of(unit, round.deadlineDay()));
    admission.refuse(
        round,
        terms.admission(),
        registered
            .with("unitCity", registered.get("city"))
            .overriddenBy(answers)
            .with("otherNeeds", others(round, unit, id)));
  }

  private List<Map<String, Object>> others(Round round, CreditCode unit, String id) {
    return needs.findByUnitInOrderById(Set.of(unit.value())).stream()
        .filter(need -> need.round().equals(round.id()) && !need.id().equals(id))
        .filter(need -> GONE.stream().noneMatch(need::is))
        .map(need -> need.answers().asMap())
        .toList();
  }
}
