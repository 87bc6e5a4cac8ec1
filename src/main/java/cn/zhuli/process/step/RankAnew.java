package cn.zhuli.process.step;

import static cn.zhuli.process.Variable.PLACE_KEPT;

import cn.zhuli.assessment.RankingAnew;
import cn.zhuli.process.Element;
import cn.zhuli.process.Verb;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/**
 * Makes one score of all that count and ranks the list anew, on the terms it was first ranked by.
 */
@Verb
class RankAnew implements JavaDelegate {

  private final RankingAnew ranking;

  RankAnew(RankingAnew ranking) {
    this.ranking = ranking;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var element = Element.of(execution);
    var threshold = RankApplications.threshold(element);
    var terms =
        new RankingAnew.Terms(
            element.number("atLeast"),
            element.number("dropExtremesFrom"),
            threshold.orElse(null),
            threshold.isPresent() ? element.parameter("thresholdRule") : "",
            RankApplications.order(element));

    PLACE_KEPT.set(execution, ranking.rank(Element.occasion(execution), terms));
  }
}
