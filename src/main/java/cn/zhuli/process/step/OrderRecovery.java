package cn.zhuli.process.step;

import cn.zhuli.acceptance.Accountability;
import cn.zhuli.process.Element;
import cn.zhuli.process.Verb;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Orders money to be paid back. */
@Verb
class OrderRecovery implements JavaDelegate {

  private final Accountability accountability;

  OrderRecovery(Accountability accountability) {
    this.accountability = accountability;
  }

  @Override
  public void execute(DelegateExecution execution) {
    accountability.orderRecovery(Element.occasion(execution));
  }
}
