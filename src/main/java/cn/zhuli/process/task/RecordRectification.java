package cn.zhuli.process.task;

import cn.zhuli.acceptance.Accepting;
import cn.zhuli.fact.Facts;
import cn.zhuli.process.Element;
import cn.zhuli.process.Verb;
import cn.zhuli.process.form.Submission;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/** The applicant hands in what was put right. */
@Verb(takes = "keeps", byUnits = true)
class RecordRectification implements TaskListener {

  private final Accepting accepting;

  RecordRectification(Accepting accepting) {
    this.accepting = accepting;
  }

  @Override
  public void notify(DelegateTask task) {
    var form = Submission.of(task);

    accepting.rectify(Element.occasion(task), Facts.of(form.asMap()));
  }
}
