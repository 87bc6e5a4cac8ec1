package cn.zhuli.process.step;

import cn.zhuli.payment.Paying;
import cn.zhuli.process.Element;
import cn.zhuli.process.Verb;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Hands an approved tranche to finance, once. */
@Verb(needs = "tranche")
class ReleasePayment implements JavaDelegate {

  private final Paying paying;

  ReleasePayment(Paying paying) {
    this.paying = paying;
  }

  @Override
  public void execute(DelegateExecution execution) {
    paying.release(Element.occasion(execution), Element.of(execution).number("tranche"));
  }
}
