package cn.zhuli.process.step;

import static cn.zhuli.process.Variable.RECOVER;

import cn.zhuli.acceptance.Accountability;
import cn.zhuli.process.Element;
import cn.zhuli.process.Verb;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Puts the sanction on record, where the next eligibility check sees it. */
@Verb
class ImposeSanction implements JavaDelegate {

  private final Accountability accountability;

  ImposeSanction(Accountability accountability) {
    this.accountability = accountability;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var recover = accountability.impose(Element.occasion(execution));

    RECOVER.set(execution, recover);
  }
}
