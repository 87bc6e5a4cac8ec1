package cn.zhuli.process.step;

import static cn.zhuli.process.Variable.ACCEPTED;
import static cn.zhuli.process.Variable.RECTIFIABLE;
import static cn.zhuli.process.Variable.RECTIFICATION_DUE;

import cn.zhuli.acceptance.Accepting;
import cn.zhuli.process.Element;
import cn.zhuli.process.Instants;
import cn.zhuli.process.Verb;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Draws the conclusion of the checks, and says whether it can be put right. */
@Verb(
    needs = "checks",
    takes = {"rectifications", "rectifyWithin"})
class ConcludeAcceptance implements JavaDelegate {

  private static final int NONE = 0;

  private final Accepting accepting;

  ConcludeAcceptance(Accepting accepting) {
    this.accepting = accepting;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var element = Element.of(execution);

    var conclusion =
        accepting.conclude(
            Element.occasion(execution),
            element.list("checks"),
            element.optional("rectifications").map(Integer::valueOf).orElse(NONE),
            element.optional("rectifyWithin").orElse(""));

    ACCEPTED.set(execution, conclusion.accepted());
    RECTIFIABLE.set(execution, conclusion.rectifyBy().isPresent());
    conclusion.rectifyBy().ifPresent(end -> RECTIFICATION_DUE.set(execution, Instants.after(end)));
  }
}
