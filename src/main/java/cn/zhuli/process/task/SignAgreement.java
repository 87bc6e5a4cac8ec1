package cn.zhuli.process.task;

import cn.zhuli.payment.Account;
import cn.zhuli.payment.Agreeing;
import cn.zhuli.process.Element;
import cn.zhuli.process.Verb;
import cn.zhuli.process.form.Submission;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/** The applicant signs the agreement, and names the account unless it is known. */
@Verb(byUnits = true)
class SignAgreement implements TaskListener {

  private final Agreeing agreeing;

  SignAgreement(Agreeing agreeing) {
    this.agreeing = agreeing;
  }

  @Override
  public void notify(DelegateTask task) {
    var form = Submission.of(task);

    var account =
        form.has("accountNumber")
            ? new Account(form.text("accountName"), form.text("accountNumber"), form.text("bank"))
            : null;

    agreeing.sign(Element.occasion(task), account, form.text("signatory"));
  }
}
