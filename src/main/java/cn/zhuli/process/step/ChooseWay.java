package cn.zhuli.process.step;

import cn.zhuli.assessment.Routing;
import cn.zhuli.process.Element;
import cn.zhuli.process.Verb;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Asks a decision table which way a case goes, and sets the yes and no that it routes by. */
@Verb(needs = {"decision", "sets"})
class ChooseWay implements JavaDelegate {

  private final Routing routing;

  ChooseWay(Routing routing) {
    this.routing = routing;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var element = Element.of(execution);

    var way = routing.byTable(Element.occasion(execution), element.parameter("decision"));

    element.list("sets").forEach(answer -> execution.setVariable(answer, way.isTrue(answer)));
  }
}
