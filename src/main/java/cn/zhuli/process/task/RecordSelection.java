package cn.zhuli.process.task;

import cn.zhuli.assessment.Choosing;
import cn.zhuli.process.Element;
import cn.zhuli.process.Verb;
import cn.zhuli.process.access.Role;
import cn.zhuli.process.form.Submission;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/** A person selects among all open applications, where the policy does not rank by score. */
@Verb(by = {Role.LEADER, Role.OFFICER})
class RecordSelection implements TaskListener {

  private final Choosing choosing;

  RecordSelection(Choosing choosing) {
    this.choosing = choosing;
  }

  @Override
  public void notify(DelegateTask task) {
    var form = Submission.of(task);

    choosing.select(Element.occasion(task), form.list("chosen"), form.text("reason"));
  }
}
