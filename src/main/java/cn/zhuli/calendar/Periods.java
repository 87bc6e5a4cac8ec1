package cn.zhuli.calendar;

import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/**
 * Counts legal periods, in Shanghai days. A period starts on the day after the act and ends with
 * its last day, at 23:59:59 ({@link Deadline}); a last day that is a weekend or a public holiday
 * moves to the next working day. A date that a policy names itself is not a period and never moves:
 * {@link #endOfDay}.
 */
@Component
public class Periods {

  private final WorkingDays workingDays;

  Periods(WorkingDays workingDays) {
    this.workingDays = workingDays;
  }

  /** The end of so many calendar days after the act. */
  public Instant endOfDays(Instant act, int calendarDays) {
    return end(act, LegalPeriod.ofDays(calendarDays));
  }

  /** The end of a period as a model writes it; refuses one that {@link LegalPeriod} can't read. */
  public Instant end(Instant act, String period) {
    return end(act, LegalPeriod.parse(period));
  }

  public Instant end(Instant act, LegalPeriod period) {
    var last = dayOf(act).plus(period.calendar());
    return endOfDay(
        period.workingDays() > 0
            ? workingDays.plus(last, period.workingDays())
            : workingDays.sameOrNext(last));
  }

  /** The last second of the day, worked or not. */
  public Instant endOfDay(LocalDate day) {
    return startOfDay(day.plusDays(1)).minusSeconds(1);
  }

  /**
   * The last second of a day that somebody sets as a deadline; where nobody works on it, of the
   * next working day.
   */
  public Instant endOfWorkedDay(LocalDate day) {
    return endOfDay(workingDays.sameOrNext(day));
  }

  public Instant startOfDay(LocalDate day) {
    return day.atStartOfDay(Time.ZONE).toInstant();
  }

  /** The Shanghai day on which an act falls. */
  public LocalDate dayOf(Instant act) {
    return LocalDate.ofInstant(act, Time.ZONE);
  }
}
