package cn.zhuli.process.step;

import static cn.zhuli.process.Variable.EXPERT;
import static cn.zhuli.process.Variable.SUBSTITUTE_FOUND;

import cn.zhuli.assessment.Panel;
import cn.zhuli.process.Element;
import cn.zhuli.process.Verb;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Finds another expert for one who withdrew or was late. */
@Verb
class AssignSubstitute implements JavaDelegate {

  private final Panel panel;

  AssignSubstitute(Panel panel) {
    this.panel = panel;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var out = EXPERT.get(execution);

    var substitute = panel.substitute(Element.occasion(execution), out, "逾期未评分");

    substitute.ifPresent(expert -> EXPERT.set(execution, expert));
    SUBSTITUTE_FOUND.set(execution, substitute.isPresent());
  }
}
