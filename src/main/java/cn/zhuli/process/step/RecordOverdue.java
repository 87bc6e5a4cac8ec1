package cn.zhuli.process.step;

import cn.zhuli.fact.Facts;
import cn.zhuli.journal.DecisionLog;
import cn.zhuli.process.Element;
import cn.zhuli.process.Verb;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Writes down that something was not handed in in time. */
@Verb
class RecordOverdue implements JavaDelegate {

  private final DecisionLog log;

  RecordOverdue(DecisionLog log) {
    this.log = log;
  }

  @Override
  public void execute(DelegateExecution execution) {
    log.record(Element.occasion(execution), "overdue", null, Facts.none());
  }
}
