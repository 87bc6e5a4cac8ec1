package cn.zhuli.process.task;

import static cn.zhuli.process.Variable.EXPERT;
import static cn.zhuli.process.Variable.WITHDRAWN;

import cn.zhuli.assessment.Panel;
import cn.zhuli.assessment.Scoring;
import cn.zhuli.fact.Facts;
import cn.zhuli.process.Element;
import cn.zhuli.process.Verb;
import cn.zhuli.process.access.Role;
import cn.zhuli.process.form.Submission;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/** An expert scores, or steps back for a conflict of interest. */
@Verb(by = Role.EXPERT, answers = "decision=score|withdraw")
class RecordScore implements TaskListener {

  private final Scoring scoring;
  private final Panel panel;

  RecordScore(Scoring scoring, Panel panel) {
    this.scoring = scoring;
    this.panel = panel;
  }

  @Override
  public void notify(DelegateTask task) {
    var form = Submission.of(task);

    var occasion = Element.occasion(task);
    var expert = EXPERT.get(task);
    var withdraws = form.optionalText("decision").filter("withdraw"::equals).isPresent();

    if (withdraws) {
      panel.withdraw(occasion, expert, form.text("withdrawReason"));
    } else {
      scoring.submit(occasion, expert, Facts.of(form.asMap()), form.text("comment"));
    }
    WITHDRAWN.set(task, withdraws);
  }
}
