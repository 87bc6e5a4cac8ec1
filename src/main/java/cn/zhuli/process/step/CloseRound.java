package cn.zhuli.process.step;

import cn.zhuli.acceptance.Summing;
import cn.zhuli.process.Element;
import cn.zhuli.process.Verb;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Closes the round: the sums reconcile, and the goal over the years is measured. */
@Verb
class CloseRound implements JavaDelegate {

  private final Summing summing;

  CloseRound(Summing summing) {
    this.summing = summing;
  }

  @Override
  public void execute(DelegateExecution execution) {
    summing.close(Element.occasion(execution));
  }
}
