package cn.zhuli.process.task;

import static cn.zhuli.process.Variable.LIST_APPROVED;

import cn.zhuli.assessment.Choosing;
import cn.zhuli.process.Element;
import cn.zhuli.process.Verb;
import cn.zhuli.process.access.Role;
import cn.zhuli.process.form.Submission;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/** The party group approves the list after public notice, without those whom it leaves out. */
@Verb(by = Role.PARTY_GROUP, answers = "approved=yes|no")
class ApproveList implements TaskListener {

  private final Choosing choosing;

  ApproveList(Choosing choosing) {
    this.choosing = choosing;
  }

  @Override
  public void notify(DelegateTask task) {
    var form = Submission.of(task);

    var approved = form.text("approved").equals("yes");

    choosing.approve(
        Element.occasion(task),
        approved,
        form.list("excluded"),
        form.optionalText("reason").orElse(""));
    LIST_APPROVED.set(task, approved);
  }
}
