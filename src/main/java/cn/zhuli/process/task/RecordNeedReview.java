package cn.zhuli.process.task;

import static cn.zhuli.process.Variable.NEED;
import static cn.zhuli.process.Variable.NEED_ACCEPTED;
import static cn.zhuli.process.Variable.NEED_SUPPLEMENT_ASKED;
import static cn.zhuli.process.Variable.NEED_SUPPLEMENT_DUE;

import cn.zhuli.fact.Facts;
import cn.zhuli.need.ReviewingNeeds;
import cn.zhuli.process.Element;
import cn.zhuli.process.Instants;
import cn.zhuli.process.Verb;
import cn.zhuli.process.access.Role;
import cn.zhuli.process.form.Submission;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/** Form review of a need: accept, ask for more, or reject. Each need has its own answer. */
@Verb(by = Role.FORM_REVIEW, answers = "outcome=accept|supplement|reject")
class RecordNeedReview implements TaskListener {

  private final ReviewingNeeds reviews;

  RecordNeedReview(ReviewingNeeds reviews) {
    this.reviews = reviews;
  }

  @Override
  public void notify(DelegateTask task) {
    var form = Submission.of(task);

    var review = reviews.record(Element.occasion(task), NEED.get(task), Facts.of(form.asMap()));

    NEED_ACCEPTED.setBeside(NEED, task, review.accepted());
    NEED_SUPPLEMENT_ASKED.setBeside(NEED, task, review.supplementDue().isPresent());
    review
        .supplementDue()
        .ifPresent(end -> NEED_SUPPLEMENT_DUE.setBeside(NEED, task, Instants.after(end)));
  }
}
