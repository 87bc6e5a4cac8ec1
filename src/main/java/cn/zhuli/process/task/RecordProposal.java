package cn.zhuli.process.task;

import cn.zhuli.assessment.Proposing;
import cn.zhuli.process.Element;
import cn.zhuli.process.Verb;
import cn.zhuli.process.form.Submission;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/** A person proposes the track and amount of an application. */
@Verb
class RecordProposal implements TaskListener {

  private final Proposing proposing;

  RecordProposal(Proposing proposing) {
    this.proposing = proposing;
  }

  @Override
  public void notify(DelegateTask task) {
    var form = Submission.of(task);

    proposing.byPerson(
        Element.occasion(task),
        form.optionalText("track").orElse(null),
        form.optionalNumber("amount").orElse(null),
        form.optionalText("reason").orElse(null));
  }
}
