package cn.zhuli.process.step;

import cn.zhuli.notice.Calling;
import cn.zhuli.process.Element;
import cn.zhuli.process.Verb;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Publishes the call of the round, or of the tracks that are named; applications are taken. */
@Verb(takes = {"title", "tracks"})
class PublishCall implements JavaDelegate {

  private final Calling calling;

  PublishCall(Calling calling) {
    this.calling = calling;
  }

  @Override
  public void execute(DelegateExecution execution) {
    calling.open(Element.announcement(execution), Element.of(execution).optionalList("tracks"));
  }
}
