package cn.zhuli.process.task;

import static cn.zhuli.process.Variable.NEED;

import cn.zhuli.fact.Facts;
import cn.zhuli.need.ReviewingNeeds;
import cn.zhuli.process.Element;
import cn.zhuli.process.Verb;
import cn.zhuli.process.form.Submission;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/** The unit that filed a need hands in what its review asked for. */
@Verb(byUnits = true)
class RecordNeedSupplement implements TaskListener {

  private final ReviewingNeeds reviews;

  RecordNeedSupplement(ReviewingNeeds reviews) {
    this.reviews = reviews;
  }

  @Override
  public void notify(DelegateTask task) {
    var form = Submission.of(task);

    reviews.supplement(Element.occasion(task), NEED.get(task), Facts.of(form.asMap()));
  }
}
