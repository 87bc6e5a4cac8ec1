package cn.zhuli.process.step;

import cn.zhuli.notice.Publishing;
import cn.zhuli.process.Element;
import cn.zhuli.process.Verb;
import cn.zhuli.programme.Round;
import cn.zhuli.programme.Rounds;
import cn.zhuli.programme.TrackCalls;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Publishes the call of the round, or of the tracks that are named; applications are taken. */
@Verb(takes = {"title", "tracks"})
class PublishCall implements JavaDelegate {

  private final Publishing publishing;
  private final Rounds rounds;
  private final TrackCalls calls;

  PublishCall(Publishing publishing, Rounds rounds, TrackCalls calls) {
    this.publishing = publishing;
    this.rounds = rounds;
    this.calls = calls;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var occasion = Element.announcement(execution);
    var own = Element.of(execution).optionalList("tracks");

    if (own.isEmpty()) {
      calls.open(occasion.round());
      publishing.call(occasion);
      rounds.get(occasion.round()).enter(Round.Phase.OPEN);
    } else {
      publishing.call(occasion, calls.open(occasion.round(), own));
    }
  }
}
