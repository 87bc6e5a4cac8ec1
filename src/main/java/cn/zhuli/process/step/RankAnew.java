package cn.zhuli.process.step;

import static cn.zhuli.process.Variable.PLACE_KEPT;

import cn.zhuli.assessment.RankingAnew;
import cn.zhuli.process.Element;
import cn.zhuli.process.Verb;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/**
 * Makes one score of all that count and ranks the list anew. The terms are those that the same
 * drawing states where scores are aggregated and the list is ranked first.
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
    var aggregated = element.step("aggregateScores");
    var ranked = element.step("rankApplications");
    var threshold = RankApplications.threshold(ranked);
    var terms =
        new RankingAnew.Terms(
            aggregated.number("atLeast"),
            aggregated.number("dropExtremesFrom"),
            threshold.orElse(null),
            threshold.isPresent() ? ranked.parameter("thresholdRule") : "",
            RankApplications.order(ranked));

    PLACE_KEPT.set(execution, ranking.rank(Element.occasion(execution), terms));
  }
}
