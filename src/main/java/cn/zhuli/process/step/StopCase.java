package cn.zhuli.process.step;

import cn.zhuli.fact.Facts;
import cn.zhuli.journal.DecisionLog;
import cn.zhuli.process.Element;
import cn.zhuli.process.Verb;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Stops whatever is under way in a case. */
@Verb
class StopCase implements JavaDelegate {

  private final DecisionLog log;

  StopCase(DecisionLog log) {
    this.log = log;
  }

  @Override
  public void execute(DelegateExecution execution) {
    log.record(Element.occasion(execution), "stopped", null, Facts.none());
  }
}
