package cn.zhuli.process.step;

import static cn.zhuli.process.Variable.ROUND;

import cn.zhuli.calendar.Periods;
import cn.zhuli.calendar.Time;
import cn.zhuli.intake.Filing;
import cn.zhuli.process.Instants;
import cn.zhuli.process.Verb;
import cn.zhuli.programme.Rounds;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/**
 * Legal deadlines for the timers of models, each an instant computed by the calendar (design §4).
 */
@Verb
public class Deadlines {

  private final Periods periods;
  private final Rounds rounds;
  private final Filing filing;
  private final Clock clock;

  Deadlines(Periods periods, Rounds rounds, Filing filing, Clock clock) {
    this.periods = periods;
    this.rounds = rounds;
    this.filing = filing;
    this.clock = clock;
  }

  /** When a period that starts with an act of now is over, such as {@code P30D}. */
  public Date after(String period) {
    return Instants.after(periods.end(clock.instant(), period));
  }

  /** When the materials of acceptance are overdue. */
  public Date materials(DelegateExecution execution) {
    return Instants.after(periods.endOfDay(rounds.get(ROUND.get(execution)).materialsDue()));
  }

  /** When a period is over that starts with a day which the applicant declared or filed. */
  public Date declared(DelegateExecution execution, String name, String period) {
    var day = filing.day(execution.getProcessBusinessKey(), name);
    return Instants.after(filing.lastInstant(day, period));
  }

  /** The beginning of the day that lies a period before the last day of a deadline. */
  public Date before(Date deadline, String period) {
    var lastDay = LocalDate.ofInstant(deadline.toInstant().minusSeconds(1), Time.ZONE);
    return Date.from(lastDay.minus(Period.parse(period)).atStartOfDay(Time.ZONE).toInstant());
  }
}
