package cn.zhuli.assessment;

import cn.zhuli.fact.Facts;
import cn.zhuli.intake.Application;
import cn.zhuli.intake.Applications;
import cn.zhuli.intake.Milestones;
import cn.zhuli.intake.Standing;
import cn.zhuli.journal.DecisionLog;
import cn.zhuli.journal.Occasion;
import cn.zhuli.programme.Round;
import cn.zhuli.programme.Rounds;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Who holds a place, who leaves it, who moves up (G-5). */
@Component
public class Places {

  private final Applications applications;
  private final Rounds rounds;
  private final Milestones milestones;
  private final DecisionLog log;
  private final ApplicationEventPublisher events;

  Places(
      Applications applications,
      Rounds rounds,
      Milestones milestones,
      DecisionLog log,
      ApplicationEventPublisher events) {
    this.applications = applications;
    this.rounds = rounds;
    this.milestones = milestones;
    this.log = log;
    this.events = events;
  }

  /**
   * An application leaves, with its place if it had one; then the next in rank moves up. A place
   * whose award is committed stays taken, since its money is: nobody could be paid in its stead.
   */
  public void leave(Occasion occasion, String reason) {
    var round = rounds.lock(occasion.round()).orElseThrow();
    var application = applications.get(occasion.subject());
    var freed = application.stands(Standing.SELECTED) && application.award().isEmpty();
    application.moveTo(Standing.LEFT, reason);
    log.record(occasion, "left", reason, Facts.of("placeFreed", freed));
    if (freed && round.phase() == Round.Phase.REVIEWING && !isTied(round)) {
      promoteNext(occasion, round);
    }
    milestones.release(application);
  }

  /** While a person has yet to choose among the tied, a place that falls free is theirs. */
  private boolean isTied(Round round) {
    return applications.findByRoundAndStanding(round.id(), Standing.TIED).stream()
        .anyMatch(application -> !application.isClosed());
  }

  private void promoteNext(Occasion occasion, Round round) {
    applications.flush();
    applications
        .findFirstByRoundAndStandingAndOutcomeIsNullOrderByPlaceAscSubmittedAtAscNumberAsc(
            round.id(), Standing.RESERVE)
        .ifPresent(next -> promote(occasion, next));
  }

  private void promote(Occasion occasion, Application next) {
    next.moveTo(Standing.SELECTED, "前面的单位退出，依次递补");
    applications.flush();
    log.record(
        occasion.about(next.number()),
        "promoted",
        next.standingReason(),
        Facts.of("instead", occasion.subject()).with("rank", next.rank().orElse(null)));
    events.publishEvent(new ReservePromoted(next.number()));
  }
}
