package cn.zhuli.process.task;

import static cn.zhuli.process.Variable.LIST_CONFIRMED;

import cn.zhuli.assessment.Ranking;
import cn.zhuli.process.Element;
import cn.zhuli.process.Verb;
import cn.zhuli.process.access.Role;
import cn.zhuli.process.form.Submission;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/** A person confirms the proposed list, or sends it back. */
@Verb(
    by = {Role.LEADER, Role.OFFICER},
    answers = "confirmed=yes|no")
class ConfirmList implements TaskListener {

  private final Ranking ranking;

  ConfirmList(Ranking ranking) {
    this.ranking = ranking;
  }

  @Override
  public void notify(DelegateTask task) {
    var form = Submission.of(task);

    var occasion = Element.occasion(task);
    var confirmed = form.text("confirmed").equals("yes");
    var reason = form.optionalText("reason").orElse("");

    if (confirmed) {
      ranking.confirm(occasion, form.list("chosen"), reason);
    } else {
      ranking.sendBack(occasion, reason);
    }
    LIST_CONFIRMED.set(task, confirmed);
  }
}
