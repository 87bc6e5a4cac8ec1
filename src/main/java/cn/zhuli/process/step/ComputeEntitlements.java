package cn.zhuli.process.step;

import cn.zhuli.process.Element;
import cn.zhuli.process.Verb;
import cn.zhuli.target.Entitlements;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Opens the cases of units that are due something for what they reached. */
@Verb(needs = {"track", "decision", "measures"})
class ComputeEntitlements implements JavaDelegate {

  private final Entitlements entitlements;

  ComputeEntitlements(Entitlements entitlements) {
    this.entitlements = entitlements;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var element = Element.of(execution);

    entitlements.compute(
        Element.occasion(execution),
        element.parameter("track"),
        element.parameter("decision"),
        element.list("measures"));
  }
}
