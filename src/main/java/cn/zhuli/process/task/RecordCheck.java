package cn.zhuli.process.task;

import cn.zhuli.acceptance.Accepting;
import cn.zhuli.process.Element;
import cn.zhuli.process.Verb;
import cn.zhuli.process.access.Role;
import cn.zhuli.process.form.Submission;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/** Acceptance staff record the finding of a check. */
@Verb(
    needs = "check",
    by = {Role.ACCEPTANCE, Role.PARTY_WORK, Role.FINANCE},
    answers = "passed=yes|no")
class RecordCheck implements TaskListener {

  private final Accepting accepting;

  RecordCheck(Accepting accepting) {
    this.accepting = accepting;
  }

  @Override
  public void notify(DelegateTask task) {
    var form = Submission.of(task);

    accepting.check(
        Element.occasion(task),
        Element.of(task).parameter("check"),
        form.text("passed").equals("yes"),
        form.text("reason"));
  }
}
