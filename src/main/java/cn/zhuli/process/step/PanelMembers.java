package cn.zhuli.process.step;

import cn.zhuli.assessment.Panel;
import cn.zhuli.process.Verb;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/**
 * The members of a panel, for the model's multi-instance: {@code ${panelMembers.of(execution)}}.
 */
@Verb
public class PanelMembers {

  private final Panel panel;

  PanelMembers(Panel panel) {
    this.panel = panel;
  }

  public List<String> of(DelegateExecution execution) {
    return panel.members(execution.getProcessBusinessKey());
  }
}
