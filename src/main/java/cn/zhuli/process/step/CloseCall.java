package cn.zhuli.process.step;

import cn.zhuli.intake.EndingCalls;
import cn.zhuli.process.Element;
import cn.zhuli.process.Verb;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/**
 * Stops taking applications, of the round or of the tracks that are named, and writes down how many
 * came in. After the own call of tracks the round goes on.
 */
@Verb(takes = "tracks")
class CloseCall implements JavaDelegate {

  private final EndingCalls calls;

  CloseCall(EndingCalls calls) {
    this.calls = calls;
  }

  @Override
  public void execute(DelegateExecution execution) {
    calls.close(Element.occasion(execution), Element.of(execution).optionalList("tracks"));
  }
}
