package cn.zhuli.process.task;

import cn.zhuli.fact.Facts;
import cn.zhuli.journal.DecisionLog;
import cn.zhuli.process.Element;
import cn.zhuli.process.Verb;
import cn.zhuli.process.form.Submission;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/**
 * Any other decision of a person: verdict and reason are read from the fields that the model names.
 */
@Verb
class RecordDecision implements TaskListener {

  private final DecisionLog log;

  RecordDecision(DecisionLog log) {
    this.log = log;
  }

  @Override
  public void notify(DelegateTask task) {
    var form = Submission.of(task);

    var element = Element.of(task);

    log.record(
        Element.occasion(task),
        form.optionalText(element.parameter("verdict")).orElse(element.parameter("verdict")),
        form.optionalText(element.parameter("reason")).orElse(null),
        Facts.of(form.asMap()));
  }
}
