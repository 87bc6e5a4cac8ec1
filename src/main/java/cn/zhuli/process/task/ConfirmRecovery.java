package cn.zhuli.process.task;

import cn.zhuli.payment.Recovering;
import cn.zhuli.process.Element;
import cn.zhuli.process.Verb;
import cn.zhuli.process.access.Role;
import cn.zhuli.process.form.Submission;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/** Finance confirms that money came back. */
@Verb(by = Role.FINANCE)
class ConfirmRecovery implements TaskListener {

  private final Recovering recovering;

  ConfirmRecovery(Recovering recovering) {
    this.recovering = recovering;
  }

  @Override
  public void notify(DelegateTask task) {
    var form = Submission.of(task);

    recovering.confirm(
        Element.occasion(task),
        form.number("amount"),
        form.date("recoveredOn"),
        form.text("voucherNo"));
  }
}
