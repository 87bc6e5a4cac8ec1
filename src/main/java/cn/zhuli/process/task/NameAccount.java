package cn.zhuli.process.task;

import cn.zhuli.payment.Account;
import cn.zhuli.payment.Agreeing;
import cn.zhuli.process.Element;
import cn.zhuli.process.Verb;
import cn.zhuli.process.form.Submission;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/** The applicant names the account, where the award is committed without an agreement. */
@Verb(byUnits = true)
class NameAccount implements TaskListener {

  private final Agreeing agreeing;

  NameAccount(Agreeing agreeing) {
    this.agreeing = agreeing;
  }

  @Override
  public void notify(DelegateTask task) {
    var form = Submission.of(task);

    agreeing.nameAccount(
        Element.occasion(task),
        new Account(form.text("accountName"), form.text("accountNumber"), form.text("bank")));
  }
}
