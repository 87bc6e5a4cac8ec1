package cn.zhuli.process.step;

import static cn.zhuli.process.Variable.PANEL_COMPLETE;

import cn.zhuli.assessment.Panel;
import cn.zhuli.process.Element;
import cn.zhuli.process.Verb;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Assigns experts until the panel has the size that the model states. */
@Verb(needs = "panel")
class AssignExperts implements JavaDelegate {

  private final Panel panel;

  AssignExperts(Panel panel) {
    this.panel = panel;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var size = Element.of(execution).number("panel");

    var complete = panel.fill(Element.occasion(execution), size);

    PANEL_COMPLETE.set(execution, complete);
  }
}
