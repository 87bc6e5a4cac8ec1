package cn.zhuli.process.step;

import cn.zhuli.assessment.Order;
import cn.zhuli.assessment.Ranking;
import cn.zhuli.process.Element;
import cn.zhuli.process.Verb;
import java.math.BigDecimal;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Ranks all applications of the round; without a threshold, all that have a score. */
@Verb(
    needs = "order",
    takes = {"threshold", "thresholdRule"})
class RankApplications implements JavaDelegate {

  private final Ranking ranking;

  RankApplications(Ranking ranking) {
    this.ranking = ranking;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var element = Element.of(execution);
    var threshold = threshold(element);

    ranking.rank(
        Element.occasion(execution),
        threshold.orElse(null),
        threshold.isPresent() ? element.parameter("thresholdRule") : "",
        order(element));
  }

  static Optional<BigDecimal> threshold(Element element) {
    return element.optional("threshold").map(BigDecimal::new);
  }

  static Order order(Element element) {
    return Order.parse(element.parameter("order"));
  }
}
