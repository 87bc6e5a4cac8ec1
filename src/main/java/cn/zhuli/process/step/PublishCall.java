package cn.zhuli.process.step;

import cn.zhuli.notice.Publishing;
import cn.zhuli.process.Element;
import cn.zhuli.process.Verb;
import cn.zhuli.programme.Round;
import cn.zhuli.programme.Rounds;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Publishes the call; from now on applications are taken. */
@Verb
class PublishCall implements JavaDelegate {

  private final Publishing publishing;
  private final Rounds rounds;

  PublishCall(Publishing publishing, Rounds rounds) {
    this.publishing = publishing;
    this.rounds = rounds;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var occasion = Element.occasion(execution);

    publishing.call(occasion);

    rounds.get(occasion.round()).enter(Round.Phase.OPEN);
  }
}
