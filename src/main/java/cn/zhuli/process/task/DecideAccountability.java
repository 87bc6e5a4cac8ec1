package cn.zhuli.process.task;

import cn.zhuli.acceptance.Accountability;
import cn.zhuli.process.Element;
import cn.zhuli.process.Verb;
import cn.zhuli.process.access.Role;
import cn.zhuli.process.form.Submission;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/** A person decides the sanction, and whether money is asked back. */
@Verb(by = Role.LEADER, answers = "sanction=suspension|warning|ban")
class DecideAccountability implements TaskListener {

  private final Accountability accountability;

  DecideAccountability(Accountability accountability) {
    this.accountability = accountability;
  }

  @Override
  public void notify(DelegateTask task) {
    var form = Submission.of(task);

    accountability.decide(
        Element.occasion(task),
        form.text("sanction"),
        form.number("sanctionMonths").intValueExact(),
        form.optionalNumber("recoverAmount").orElse(null),
        form.text("reason"));
  }
}
