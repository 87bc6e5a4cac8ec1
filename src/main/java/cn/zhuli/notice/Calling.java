package cn.zhuli.notice;

import cn.zhuli.journal.Occasion;
import cn.zhuli.programme.Round;
import cn.zhuli.programme.Rounds;
import cn.zhuli.programme.TrackCalls;
import java.util.List;
import org.springframework.stereotype.Component;

/** Opens and publishes the call of a round, or the own call of some of its tracks (YC-3). */
@Component
public class Calling {

  private final Publishing publishing;
  private final Rounds rounds;
  private final TrackCalls calls;

  Calling(Publishing publishing, Rounds rounds, TrackCalls calls) {
    this.publishing = publishing;
    this.rounds = rounds;
    this.calls = calls;
  }

  /**
   * From now on applications are taken.
   *
   * @param own codes of the tracks that are called for by themselves; none for the round's own call
   */
  public void open(Occasion occasion, List<String> own) {
    if (own.isEmpty()) {
      calls.open(occasion.round());
      publishing.call(occasion);
      rounds.get(occasion.round()).enter(Round.Phase.OPEN);
    } else {
      publishing.call(occasion, calls.open(occasion.round(), own));
    }
  }
}
