package cn.zhuli.process.task;

import cn.zhuli.payment.Paying;
import cn.zhuli.process.Element;
import cn.zhuli.process.Verb;
import cn.zhuli.process.form.Submission;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/** The applicant proves that a tranche has arrived. */
@Verb(needs = "tranche", byUnits = true)
class RecordReceipt implements TaskListener {

  private final Paying paying;

  RecordReceipt(Paying paying) {
    this.paying = paying;
  }

  @Override
  public void notify(DelegateTask task) {
    var form = Submission.of(task);

    paying.receipt(
        Element.occasion(task),
        Element.of(task).number("tranche"),
        UUID.fromString(form.text("receipt")));
  }
}
