package cn.zhuli.process.task;

import cn.zhuli.fact.Facts;
import cn.zhuli.intake.Naming;
import cn.zhuli.intake.Participating;
import cn.zhuli.process.Element;
import cn.zhuli.process.Verb;
import cn.zhuli.process.access.Role;
import cn.zhuli.process.form.Submission;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/**
 * Somebody names who takes part in a case, and in which role: {@code each} says how many of a role,
 * {@code unit} what a unit in a role must be.
 */
@Verb(
    needs = "role",
    takes = {"each", "unit", "sets", "matchedWith"},
    by = Role.OFFICER,
    byUnits = true)
class NameParticipants implements TaskListener {

  private final Participating participating;

  NameParticipants(Participating participating) {
    this.participating = participating;
  }

  @Override
  public void notify(DelegateTask task) {
    var form = Submission.of(task);

    var element = Element.of(task);
    var rows = form.rows("participants").stream().map(row -> Facts.of(row.asMap())).toList();
    var sets = element.optional("sets");

    var named =
        participating.name(
            Element.occasion(task),
            rows,
            new Naming(
                element.list("role"),
                element.pairs("each", Naming.Count::of),
                element.pairs("unit", Naming.Unit::of),
                sets.isPresent()));

    sets.ifPresent(variable -> task.setVariable(variable, named.get(0).creditCode().orElseThrow()));
  }
}
