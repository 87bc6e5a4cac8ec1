package cn.zhuli.process.task;

import cn.zhuli.process.Element;
import cn.zhuli.process.Verb;
import cn.zhuli.process.access.Role;
import cn.zhuli.process.form.Submission;
import cn.zhuli.programme.ProposingPlaces;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/** Somebody proposes how many places the year has, before the call (CA-5). */
@Verb(by = {Role.OFFICER, Role.LEADER})
class RecordPlaces implements TaskListener {

  private final ProposingPlaces proposing;

  RecordPlaces(ProposingPlaces proposing) {
    this.proposing = proposing;
  }

  @Override
  public void notify(DelegateTask task) {
    var form = Submission.of(task);

    proposing.propose(
        Element.occasion(task), form.number("places"), form.optionalText("reason").orElse(null));
  }
}
