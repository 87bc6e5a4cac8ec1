package cn.zhuli.letter;

import cn.zhuli.fact.Facts;
import cn.zhuli.journal.Act;
import cn.zhuli.journal.Decision;
import java.time.Instant;
import java.util.Objects;

/**
 * What a letter tells: something decided or done.
 *
 * @param subject application number or round id
 * @param verdict what was decided, or what was done
 * @param decided whether it is a decision; otherwise an act
 */
record Matter(
    String subject,
    Instant at,
    String step,
    String label,
    String rule,
    String verdict,
    String reason,
    Facts facts,
    boolean decided) {

  static Matter of(Decision decision) {
    return new Matter(
        decision.subject(),
        decision.at(),
        decision.step(),
        decision.label(),
        decision.rule(),
        decision.verdict(),
        Objects.requireNonNullElse(decision.reason(), ""),
        decision.facts(),
        true);
  }

  static Matter of(Act act) {
    return new Matter(
        act.subject(), act.at(), act.what(), act.label(), "", act.what(), "", act.details(), false);
  }
}
