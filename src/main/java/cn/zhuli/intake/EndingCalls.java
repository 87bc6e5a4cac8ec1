package cn.zhuli.intake;

import cn.zhuli.fact.Facts;
import cn.zhuli.journal.DecisionLog;
import cn.zhuli.journal.Occasion;
import cn.zhuli.programme.Round;
import cn.zhuli.programme.Rounds;
import cn.zhuli.programme.TrackCalls;
import java.util.List;
import org.springframework.stereotype.Component;

/** Ends the call of a round, or the own call of some of its tracks, and says how many came. */
@Component
public class EndingCalls {

  private final Rounds rounds;
  private final Applications applications;
  private final TrackCalls calls;
  private final DecisionLog log;

  EndingCalls(Rounds rounds, Applications applications, TrackCalls calls, DecisionLog log) {
    this.rounds = rounds;
    this.applications = applications;
    this.calls = calls;
    this.log = log;
  }

  /**
   * From now on no applications are taken. After the own call of tracks the round goes on.
   *
   * @param own codes of the tracks that were called for by themselves; none for the round's call
   */
  public void close(Occasion occasion, List<String> own) {
    var round = rounds.lock(occasion.round()).orElseThrow();
    if (own.isEmpty()) {
      calls.close(round.id());
      round.enter(Round.Phase.REVIEWING);
      log.record(occasion, "closed", null, Facts.of("applications", round.applications()));
    } else {
      calls.close(round.id(), own);
      var came = applications.countByRoundAndTrackIn(round.id(), own);
      log.record(occasion, "closed", null, Facts.of("tracks", own).with("applications", came));
    }
  }
}
