package cn.zhuli.assessment;

import cn.zhuli.calendar.Time;
import cn.zhuli.fact.Facts;
import cn.zhuli.fact.Supplies;
import cn.zhuli.intake.Applications;
import cn.zhuli.intake.Circumstances;
import cn.zhuli.journal.DecisionLog;
import cn.zhuli.journal.Occasion;
import cn.zhuli.programme.Bundles;
import cn.zhuli.programme.Rounds;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Finds the way of an application by a decision table, where kinds of project part (YC-3). */
@Supplies("today")
@Component
public class Routing {

  private final Applications applications;
  private final Rounds rounds;
  private final Bundles bundles;
  private final Circumstances circumstances;
  private final DecisionLog log;
  private final Clock clock;

  Routing(
      Applications applications,
      Rounds rounds,
      Bundles bundles,
      Circumstances circumstances,
      DecisionLog log,
      Clock clock) {
    this.applications = applications;
    this.rounds = rounds;
    this.bundles = bundles;
    this.circumstances = circumstances;
    this.log = log;
    this.clock = clock;
  }

  /**
   * Asks a table of the round's bundle for the way of an application. The table sees all that is
   * known of it, and {@code today} such as {@code 2018-07-01}.
   *
   * @return what the table says
   * @throws IllegalStateException when not exactly one row fires
   */
  public Facts byTable(Occasion occasion, String table) {
    var application = applications.get(occasion.subject());
    var facts =
        circumstances
            .all(application)
            .with("today", LocalDate.ofInstant(clock.instant(), Time.ZONE).toString());
    var rows = bundles.decide(rounds.get(application.round()).bundle(), table, facts);
    if (rows.size() != 1) {
      throw new IllegalStateException(
          "Table %s gives %s no single way: %s".formatted(table, application.number(), rows));
    }
    var way = rows.get(0);
    log.record(occasion, "routed", way.text("reason"), facts.overriddenBy(way));
    return way;
  }
}
