package cn.zhuli.process.step;

import cn.zhuli.process.Element;
import cn.zhuli.process.Verb;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Tells every open application of the round by a message, in jobs of their own. */
@Verb(needs = "message")
class AnnounceResults implements JavaDelegate {

  private final Announcing announcing;

  AnnounceResults(Announcing announcing) {
    this.announcing = announcing;
  }

  @Override
  public void execute(DelegateExecution execution) {
    announcing.announce(execution, Element.of(execution).parameter("message"));
  }
}
