package cn.zhuli.process.step;

import cn.zhuli.assessment.Scoring;
import cn.zhuli.process.Element;
import cn.zhuli.process.Verb;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Makes one score of all submitted ones. */
@Verb(needs = {"atLeast", "dropExtremesFrom"})
class AggregateScores implements JavaDelegate {

  private final Scoring scoring;

  AggregateScores(Scoring scoring) {
    this.scoring = scoring;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var element = Element.of(execution);

    scoring.aggregate(
        Element.occasion(execution), element.number("atLeast"), element.number("dropExtremesFrom"));
  }
}
