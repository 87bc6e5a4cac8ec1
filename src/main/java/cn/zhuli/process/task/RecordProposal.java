package cn.zhuli.process.task;

import static cn.zhuli.process.Variable.AMOUNT_PROPOSED;

import cn.zhuli.assessment.Proposing;
import cn.zhuli.process.Element;
import cn.zhuli.process.Verb;
import cn.zhuli.process.access.Role;
import cn.zhuli.process.form.Submission;
import cn.zhuli.rule.Refusal;
import cn.zhuli.rule.Refused;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.jspecify.annotations.Nullable;

/**
 * A person proposes the track and amount of an application. Where the table proposed nothing,
 * whoever says yes has to say how much (YC-3); who says no proposes nothing.
 */
@Verb(takes = "sets", by = Role.OFFICER)
class RecordProposal implements TaskListener {

  private final Proposing proposing;

  RecordProposal(Proposing proposing) {
    this.proposing = proposing;
  }

  @Override
  public void notify(DelegateTask task) {
    var supported = supported(task);
    if (supported.equals(Optional.of(false))) {
      return;
    }
    var form = Submission.of(task);
    if (supported.isPresent() && form.optionalNumber("amount").isEmpty() && nothingProposed(task)) {
      throw owed(Element.occasion(task).rule());
    }

    proposing.byPerson(
        Element.occasion(task),
        form.optionalText("track").orElse(null),
        form.optionalNumber("amount").orElse(null),
        form.optionalText("reason").orElse(null));
  }

  /** What the verdict of the same task has set, where the model asks for one. */
  private static Optional<Boolean> supported(DelegateTask task) {
    return Element.of(task).optional("sets").map(task::getVariable).map(Boolean.class::cast);
  }

  private static boolean nothingProposed(DelegateTask task) {
    return Boolean.FALSE.equals(task.getVariable(AMOUNT_PROPOSED.name()));
  }

  private static Refused owed(@Nullable String rule) {
    return new Refused(
        Refused.Kind.INVALID,
        new Refusal(
            rule,
            "amount",
            "按金额规则测算，没有达到任何一档；请不予支持，或填写核定金额并写明依据",
            "By the table nothing is due; decide against it, or give the amount and its grounds"));
  }
}
