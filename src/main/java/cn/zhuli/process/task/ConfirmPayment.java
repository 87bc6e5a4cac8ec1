package cn.zhuli.process.task;

import cn.zhuli.payment.Paying;
import cn.zhuli.process.Element;
import cn.zhuli.process.Verb;
import cn.zhuli.process.access.Role;
import cn.zhuli.process.form.Submission;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/** Finance confirms that a tranche was paid. */
@Verb(needs = "tranche", by = Role.FINANCE)
class ConfirmPayment implements TaskListener {

  private final Paying paying;

  ConfirmPayment(Paying paying) {
    this.paying = paying;
  }

  @Override
  public void notify(DelegateTask task) {
    var form = Submission.of(task);

    paying.confirm(
        Element.occasion(task),
        Element.of(task).number("tranche"),
        form.date("paidOn"),
        form.text("voucherNo"));
  }
}
