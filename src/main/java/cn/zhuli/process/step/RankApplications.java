package cn.zhuli.process.step;

import cn.zhuli.assessment.Order;
import cn.zhuli.assessment.Ranking;
import cn.zhuli.process.Element;
import cn.zhuli.process.Verb;
import java.math.BigDecimal;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Ranks all applications of the round; without a threshold, all that have a score. */
@Verb
class RankApplications implements JavaDelegate {

  private final Ranking ranking;

  RankApplications(Ranking ranking) {
    this.ranking = ranking;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var element = Element.of(execution);
    var threshold = element.optional("threshold").map(BigDecimal::new).orElse(null);

    ranking.rank(
        Element.occasion(execution),
        threshold,
        threshold == null ? "" : element.parameter("thresholdRule"),
        Order.parse(element.parameter("order")));
  }
}
