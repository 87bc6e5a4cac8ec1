package cn.zhuli.process.task;

import cn.zhuli.fact.Facts;
import cn.zhuli.intake.Participating;
import cn.zhuli.process.Element;
import cn.zhuli.process.Verb;
import cn.zhuli.process.form.Submission;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/** Somebody names who takes part in a case, and in which role. */
@Verb
class NameParticipants implements TaskListener {

  private static final int ONE = 1;

  private final Participating participating;

  NameParticipants(Participating participating) {
    this.participating = participating;
  }

  @Override
  public void notify(DelegateTask task) {
    var form = Submission.of(task);

    var element = Element.of(task);
    var rows = form.rows("participants").stream().map(row -> Facts.of(row.asMap())).toList();
    var atLeast = element.optional("atLeast").map(Integer::valueOf).orElse(ONE);

    var sets = element.optional("sets");
    var needed = sets.isPresent() ? Math.max(ONE, atLeast) : atLeast;

    var named =
        participating.name(
            Element.occasion(task), rows, element.list("role"), needed, sets.isPresent());

    sets.ifPresent(variable -> task.setVariable(variable, named.get(0).creditCode().orElseThrow()));
  }
}
