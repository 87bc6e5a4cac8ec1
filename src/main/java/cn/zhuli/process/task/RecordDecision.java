package cn.zhuli.process.task;

import cn.zhuli.fact.Facts;
import cn.zhuli.journal.DecisionLog;
import cn.zhuli.process.Element;
import cn.zhuli.process.Verb;
import cn.zhuli.process.access.Role;
import cn.zhuli.process.form.Submission;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/**
 * Any other decision of a person: verdict and reason are read from the fields that the model names,
 * and what the model routes by is set from the verdict.
 */
@Verb(
    needs = {"verdict", "reason"},
    takes = "sets",
    by = {Role.OFFICER, Role.LEADER, Role.FINANCE, Role.ACCEPTANCE},
    byUnits = true)
class RecordDecision implements TaskListener {

  private static final String YES = "yes";

  private final DecisionLog log;

  RecordDecision(DecisionLog log) {
    this.log = log;
  }

  @Override
  public void notify(DelegateTask task) {
    var form = Submission.of(task);

    var element = Element.of(task);

    var verdict =
        form.optionalText(element.parameter("verdict")).orElse(element.parameter("verdict"));

    element.optional("sets").ifPresent(sets -> route(task, sets, verdict));
    log.record(
        Element.occasion(task),
        verdict,
        form.optionalText(element.parameter("reason")).orElse(null),
        Facts.of(form.asMap()));
  }

  /** {@code approved} is set where the verdict is yes, {@code extended=extend} where it is that. */
  private static void route(DelegateTask task, String sets, String verdict) {
    for (var route : sets.split(",")) {
      var words = route.strip().split("=", 2);
      task.setVariable(words[0], verdict.equals(words.length == 1 ? YES : words[1]));
    }
  }
}
