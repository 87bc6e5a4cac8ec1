package cn.zhuli.process.task;

import static cn.zhuli.process.Variable.EXPERT;
import static cn.zhuli.process.Variable.OBJECTION;

import cn.zhuli.assessment.Scoring;
import cn.zhuli.process.Element;
import cn.zhuli.process.Verb;
import cn.zhuli.process.access.Role;
import cn.zhuli.process.form.Submission;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/**
 * An officer says whose score an objection proved wrong; that expert scores again. When none came
 * in time, the officer says so once more, of the same expert or another.
 */
@Verb(by = Role.OFFICER)
class SendScoreBack implements TaskListener {

  private final Scoring scoring;

  SendScoreBack(Scoring scoring) {
    this.scoring = scoring;
  }

  @Override
  public void notify(DelegateTask task) {
    var form = Submission.of(task);
    var occasion = Element.occasion(task);

    EXPERT.findBeside(OBJECTION, task).ifPresent(late -> scoring.leaveAsIs(occasion, late));
    scoring.sendBack(occasion, form.text("expert"), form.text("reason"));

    EXPERT.setBeside(OBJECTION, task, form.text("expert"));
  }
}
