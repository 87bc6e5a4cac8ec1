package cn.zhuli.process.task;

import cn.zhuli.fact.Facts;
import cn.zhuli.intake.Filing;
import cn.zhuli.process.Element;
import cn.zhuli.process.Verb;
import cn.zhuli.process.form.Submission;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/**
 * Something is filed in a case; where the model says so, in time around a day, and if its admission
 * table lets it in (YC-K1).
 */
@Verb(
    takes = {"admission", "around", "within", "covers"},
    byUnits = true)
class RecordFiling implements TaskListener {

  private final Filing filing;

  RecordFiling(Filing filing) {
    this.filing = filing;
  }

  @Override
  public void notify(DelegateTask task) {
    var form = Submission.of(task);

    var element = Element.of(task);

    var filed = Facts.of(form.asMap());
    var occasion = Element.occasion(task);
    element.optional("admission").ifPresent(table -> filing.admit(occasion, filed, table));
    filing.file(
        occasion,
        filed,
        element.optional("around").orElse(null),
        element.optional("within").orElse(null));
  }
}
