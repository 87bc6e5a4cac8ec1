package cn.zhuli.process.step;

import static cn.zhuli.process.Variable.AMOUNT_PROPOSED;

import cn.zhuli.assessment.Proposing;
import cn.zhuli.process.Element;
import cn.zhuli.process.Verb;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Proposes the amount of an application by a decision table. */
@Verb(needs = "decision")
class ProposeAmount implements JavaDelegate {

  private final Proposing proposing;

  ProposeAmount(Proposing proposing) {
    this.proposing = proposing;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var table = Element.of(execution).parameter("decision");

    var proposed = proposing.byTable(Element.occasion(execution), table);

    AMOUNT_PROPOSED.set(execution, proposed);
  }
}
