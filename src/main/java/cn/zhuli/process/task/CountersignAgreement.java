package cn.zhuli.process.task;

import cn.zhuli.payment.Agreeing;
import cn.zhuli.process.Element;
import cn.zhuli.process.Verb;
import cn.zhuli.process.access.Role;
import cn.zhuli.process.form.Submission;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/** The association signs: the award is committed. */
@Verb(by = Role.LEADER)
class CountersignAgreement implements TaskListener {

  private final Agreeing agreeing;

  CountersignAgreement(Agreeing agreeing) {
    this.agreeing = agreeing;
  }

  @Override
  public void notify(DelegateTask task) {
    var form = Submission.of(task);

    agreeing.countersign(Element.occasion(task), form.text("signatory"));
  }
}
