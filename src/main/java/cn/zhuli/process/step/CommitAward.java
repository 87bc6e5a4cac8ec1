package cn.zhuli.process.step;

import cn.zhuli.payment.Agreeing;
import cn.zhuli.payment.Tranches;
import cn.zhuli.process.Element;
import cn.zhuli.process.Verb;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** The published list commits the award, where the policy pays before the task book (CA-9). */
@Verb(needs = "tranches")
class CommitAward implements JavaDelegate {

  private final Agreeing agreeing;

  CommitAward(Agreeing agreeing) {
    this.agreeing = agreeing;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var tranches = Tranches.parse(Element.of(execution).parameter("tranches"));

    agreeing.commit(Element.occasion(execution), tranches);
  }
}
