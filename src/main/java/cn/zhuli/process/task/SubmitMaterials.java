package cn.zhuli.process.task;

import cn.zhuli.acceptance.Accepting;
import cn.zhuli.fact.Facts;
import cn.zhuli.intake.Filing;
import cn.zhuli.process.Element;
import cn.zhuli.process.Verb;
import cn.zhuli.process.form.Submission;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/**
 * The applicant hands in the materials of acceptance, if the admission table that the model may
 * name lets them in.
 */
@Verb(
    takes = {"admission", "use", "keeps"},
    byUnits = true)
class SubmitMaterials implements TaskListener {

  private final Accepting accepting;
  private final Filing filing;

  SubmitMaterials(Accepting accepting, Filing filing) {
    this.accepting = accepting;
    this.filing = filing;
  }

  @Override
  public void notify(DelegateTask task) {
    var handedIn = Facts.of(Submission.of(task).asMap());
    var occasion = Element.occasion(task);

    Element.of(task)
        .optional("admission")
        .ifPresent(table -> filing.admit(occasion, handedIn, table));
    accepting.handIn(occasion, handedIn);
  }
}
