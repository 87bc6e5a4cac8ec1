package cn.zhuli.process.task;

import cn.zhuli.payment.Paying;
import cn.zhuli.process.Element;
import cn.zhuli.process.Verb;
import cn.zhuli.process.access.Role;
import cn.zhuli.process.form.Submission;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/** One person prepares a tranche. */
@Verb(needs = "tranche", by = Role.FINANCE)
class PreparePayment implements TaskListener {

  private final Paying paying;

  PreparePayment(Paying paying) {
    this.paying = paying;
  }

  @Override
  public void notify(DelegateTask task) {
    var form = Submission.of(task);

    paying.prepare(Element.occasion(task), Element.of(task).number("tranche"));
  }
}
