package cn.zhuli.intake;

import cn.zhuli.fact.Facts;
import cn.zhuli.programme.Bundles;
import cn.zhuli.programme.Programme;
import cn.zhuli.programme.Round;
import cn.zhuli.rule.Refusal;
import cn.zhuli.rule.Refused;
import org.springframework.stereotype.Component;

/** Runs the admission table of a programme when an application arrives, before it is stored. */
@Component
class Admission {

  private final Bundles bundles;

  Admission(Bundles bundles) {
    this.bundles = bundles;
  }

  /** Refuses by every row that fires, with its rule and field. */
  void refuse(Round round, Programme programme, Facts arriving) {
    var table = programme.defaults().text("admission");
    if (table.isEmpty()) {
      return;
    }
    var refusals =
        bundles.decide(round.bundle(), table, arriving).stream().map(Admission::refusal).toList();
    if (!refusals.isEmpty()) {
      throw new Refused(Refused.Kind.INVALID, refusals);
    }
  }

  private static Refusal refusal(Facts row) {
    var field = row.text("field");
    return new Refusal(
        row.text("rule"), field.isEmpty() ? null : field, row.text("reason"), row.text("reasonEn"));
  }
}
