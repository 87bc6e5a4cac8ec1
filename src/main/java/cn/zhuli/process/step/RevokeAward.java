package cn.zhuli.process.step;

import cn.zhuli.acceptance.Accountability;
import cn.zhuli.process.Element;
import cn.zhuli.process.Verb;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Revokes an award for fraud. */
@Verb
class RevokeAward implements JavaDelegate {

  private final Accountability accountability;

  RevokeAward(Accountability accountability) {
    this.accountability = accountability;
  }

  @Override
  public void execute(DelegateExecution execution) {
    accountability.revoke(Element.occasion(execution));
  }
}
