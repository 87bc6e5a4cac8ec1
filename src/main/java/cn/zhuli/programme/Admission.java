package cn.zhuli.programme;

import cn.zhuli.fact.Facts;
import cn.zhuli.rule.Refusal;
import cn.zhuli.rule.Refused;
import org.springframework.stereotype.Component;

/** Runs a table that says what is not taken in, before anything of it is kept. */
@Component
public class Admission {

  private final Bundles bundles;

  Admission(Bundles bundles) {
    this.bundles = bundles;
  }

  /**
   * Refuses by every row that fires, with its rule and field.
   *
   * @param table decision of the round's bundle, such as a property {@code admission} names it;
   *     empty for none
   * @throws Refused if any row fires
   */
  public void refuse(Round round, String table, Facts arriving) {
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
