package cn.zhuli.process.task;

import static cn.zhuli.process.Variable.OBJECTION;
import static cn.zhuli.process.Variable.OBJECTION_UPHELD;

import cn.zhuli.notice.Objecting;
import cn.zhuli.process.Element;
import cn.zhuli.process.Verb;
import cn.zhuli.process.form.Submission;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/** Somebody not concerned decides an objection and answers it. */
@Verb
class DecideObjection implements TaskListener {

  private final Objecting objecting;

  DecideObjection(Objecting objecting) {
    this.objecting = objecting;
  }

  @Override
  public void notify(DelegateTask task) {
    var form = Submission.of(task);

    var upheld = form.text("upheld").equals("yes");

    objecting.decide(
        Element.occasion(task),
        OBJECTION.get(task),
        upheld,
        form.text("reason"),
        form.text("answer"));
    OBJECTION_UPHELD.set(task, upheld);
  }
}
