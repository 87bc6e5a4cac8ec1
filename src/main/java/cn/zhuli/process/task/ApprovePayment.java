package cn.zhuli.process.task;

import static cn.zhuli.process.Variable.PAYMENT_APPROVED;

import cn.zhuli.payment.Paying;
import cn.zhuli.process.Element;
import cn.zhuli.process.Verb;
import cn.zhuli.process.access.Role;
import cn.zhuli.process.form.Submission;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/** Another person approves a tranche, or sends it back. */
@Verb(needs = "tranche", by = Role.FINANCE, answers = "approved=yes|no")
class ApprovePayment implements TaskListener {

  private final Paying paying;

  ApprovePayment(Paying paying) {
    this.paying = paying;
  }

  @Override
  public void notify(DelegateTask task) {
    var form = Submission.of(task);

    var approved = form.text("approved").equals("yes");

    paying.approve(
        Element.occasion(task),
        Element.of(task).number("tranche"),
        approved,
        form.optionalText("reason").orElse(""));
    PAYMENT_APPROVED.set(task, approved);
  }
}
