package cn.zhuli.process.step;

import cn.zhuli.assessment.Order;
import cn.zhuli.assessment.Ranking;
import cn.zhuli.process.Element;
import cn.zhuli.process.Verb;
import java.math.BigDecimal;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Ranks all applications of the round together. */
@Verb
class RankApplications implements JavaDelegate {

  private final Ranking ranking;

  RankApplications(Ranking ranking) {
    this.ranking = ranking;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var element = Element.of(execution);
    var threshold = new BigDecimal(element.parameter("threshold"));

    ranking.rank(
        Element.occasion(execution),
        threshold,
        element.parameter("thresholdRule"),
        Order.parse(element.parameter("order")));
  }
}
