package cn.zhuli.acceptance;

import cn.zhuli.intake.Applications;
import cn.zhuli.journal.DecisionLog;
import cn.zhuli.journal.Occasion;
import cn.zhuli.payment.Balance;
import cn.zhuli.programme.Goals;
import cn.zhuli.programme.Programmes;
import cn.zhuli.programme.Round;
import cn.zhuli.programme.Rounds;
import org.springframework.stereotype.Component;

/** Closes a round: its sums reconcile, and the programme's goal is measured (G-6, SD-7). */
@Component
public class Summing {

  private final Rounds rounds;
  private final Applications applications;
  private final Programmes programmes;
  private final Balance balance;
  private final DecisionLog log;

  Summing(
      Rounds rounds,
      Applications applications,
      Programmes programmes,
      Balance balance,
      DecisionLog log) {
    this.rounds = rounds;
    this.applications = applications;
    this.programmes = programmes;
    this.balance = balance;
    this.log = log;
  }

  public void close(Occasion occasion) {
    var round = rounds.lock(occasion.round()).orElseThrow();
    round.enter(Round.Phase.CLOSED);
    log.record(
        occasion,
        "closed",
        null,
        balance.of(round.id(), round.budget()).with("goal", goal(round).asFacts()));
  }

  /** How far the programme is, in the years that its goal spans up to this round. */
  public Goals goal(Round round) {
    var defaults = programmes.of(round.programme(), round.bundle()).defaults();
    var awards = defaults.number("goalAwards");
    var years = defaults.number("goalYears");
    if (awards == null || years == null) {
      return new Goals(0, 0, 0);
    }
    var first = round.year() - years.intValueExact() + 1;
    var spanned =
        rounds.findByProgrammeAndYearBetween(round.programme(), first, round.year()).stream()
            .map(Round::id)
            .toList();
    return new Goals(
        awards.longValueExact(), years.longValueExact(), applications.countAwarded(spanned));
  }
}
