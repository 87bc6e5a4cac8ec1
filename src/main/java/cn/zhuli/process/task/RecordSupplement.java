package cn.zhuli.process.task;

import cn.zhuli.assessment.Supplements;
import cn.zhuli.fact.Facts;
import cn.zhuli.process.Element;
import cn.zhuli.process.Verb;
import cn.zhuli.process.form.Submission;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/** The applicant hands in what was asked for. */
@Verb(byUnits = true)
class RecordSupplement implements TaskListener {

  private final Supplements supplements;

  RecordSupplement(Supplements supplements) {
    this.supplements = supplements;
  }

  @Override
  public void notify(DelegateTask task) {
    var form = Submission.of(task);

    supplements.handIn(Element.occasion(task), Facts.of(form.asMap()));
  }
}
