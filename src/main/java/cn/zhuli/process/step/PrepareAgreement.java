package cn.zhuli.process.step;

import cn.zhuli.payment.Agreeing;
import cn.zhuli.payment.Tranches;
import cn.zhuli.process.Element;
import cn.zhuli.process.Verb;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Drafts the agreement with the tranches that the model states. */
@Verb(needs = "tranches")
class PrepareAgreement implements JavaDelegate {

  private final Agreeing agreeing;

  PrepareAgreement(Agreeing agreeing) {
    this.agreeing = agreeing;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var tranches = Tranches.parse(Element.of(execution).parameter("tranches"));

    agreeing.prepare(Element.occasion(execution), tranches);
  }
}
