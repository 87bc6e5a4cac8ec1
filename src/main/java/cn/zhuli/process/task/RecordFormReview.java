package cn.zhuli.process.task;

import static cn.zhuli.process.Variable.FORM_ACCEPTED;
import static cn.zhuli.process.Variable.SUPPLEMENT_ASKED;
import static cn.zhuli.process.Variable.SUPPLEMENT_DUE;

import cn.zhuli.assessment.FormReviews;
import cn.zhuli.assessment.FormReviews.Outcome;
import cn.zhuli.fact.Facts;
import cn.zhuli.process.Element;
import cn.zhuli.process.Instants;
import cn.zhuli.process.Verb;
import cn.zhuli.process.access.Role;
import cn.zhuli.process.form.Submission;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/** Form review: accept, ask for more, or reject. */
@Verb(by = Role.FORM_REVIEW, answers = "outcome=accept|supplement|reject")
class RecordFormReview implements TaskListener {

  private final FormReviews reviews;

  RecordFormReview(FormReviews reviews) {
    this.reviews = reviews;
  }

  @Override
  public void notify(DelegateTask task) {
    var form = Submission.of(task);

    var review = reviews.record(Element.occasion(task), Facts.of(form.asMap()));

    FORM_ACCEPTED.set(task, review.outcome() == Outcome.ACCEPT);
    SUPPLEMENT_ASKED.set(task, review.outcome() == Outcome.SUPPLEMENT);
    review.supplementDue().ifPresent(end -> SUPPLEMENT_DUE.set(task, Instants.after(end)));
  }
}
