package cn.zhuli.process.step;

import cn.zhuli.fact.Facts;
import cn.zhuli.intake.Applications;
import cn.zhuli.journal.DecisionLog;
import cn.zhuli.process.Element;
import cn.zhuli.process.Verb;
import cn.zhuli.programme.Round;
import cn.zhuli.programme.Rounds;
import cn.zhuli.programme.TrackCalls;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/**
 * Stops taking applications, of the round or of the tracks that are named, and writes down how many
 * came in. After the own call of tracks the round goes on.
 */
@Verb(takes = "tracks")
class CloseCall implements JavaDelegate {

  private final Rounds rounds;
  private final Applications applications;
  private final TrackCalls calls;
  private final DecisionLog log;

  CloseCall(Rounds rounds, Applications applications, TrackCalls calls, DecisionLog log) {
    this.rounds = rounds;
    this.applications = applications;
    this.calls = calls;
    this.log = log;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var occasion = Element.occasion(execution);
    var own = Element.of(execution).optionalList("tracks");
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
