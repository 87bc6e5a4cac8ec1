package cn.zhuli.process.step;

import cn.zhuli.intake.Closing;
import cn.zhuli.process.Element;
import cn.zhuli.process.Verb;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;

/** An end event is reached: the application gets the outcome and the rule that the event states. */
@Verb(needs = {"outcome", "rule"})
class CloseApplication implements ExecutionListener {

  private final Closing closing;

  CloseApplication(Closing closing) {
    this.closing = closing;
  }

  @Override
  public void notify(DelegateExecution execution) {
    var element = Element.of(execution);

    closing.close(
        Element.occasion(execution), element.parameter("outcome"), element.parameter("rule"));
  }
}
