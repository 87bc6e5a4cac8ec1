package cn.zhuli.process.step;

import static cn.zhuli.process.Variable.ELIGIBLE;

import cn.zhuli.assessment.Eligibility;
import cn.zhuli.process.Element;
import cn.zhuli.process.Verb;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Runs the veto table on what is declared and what is registered. */
@Verb(needs = "decision")
class CheckEligibility implements JavaDelegate {

  private final Eligibility eligibility;

  CheckEligibility(Eligibility eligibility) {
    this.eligibility = eligibility;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var table = Element.of(execution).parameter("decision");

    var verdict = eligibility.check(Element.occasion(execution), table);

    ELIGIBLE.set(execution, verdict.isEligible());
  }
}
