package cn.zhuli.calendar;

import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Tells working days from weekends and public holidays of mainland China. */
@Component
public class WorkingDays {

  private final Holidays holidays;

  WorkingDays(Holidays holidays) {
    this.holidays = holidays;
  }

  public boolean isWorkingDay(LocalDate date) {
    return holidays.announced().works(date);
  }

  /** The first working day after the date. */
  public LocalDate next(LocalDate date) {
    return plus(date, 1);
  }

  /** The date itself if it is worked, else the next working day. */
  public LocalDate sameOrNext(LocalDate date) {
    return plus(date.minusDays(1), 1);
  }

  /** The last of so many working days after the date. */
  public LocalDate plus(LocalDate date, int workingDays) {
    var announced = holidays.announced();
    var day = date;
    for (var left = workingDays; left > 0; left -= announced.works(day) ? 1 : 0) {
      day = day.plusDays(1);
    }
    return day;
  }

  /**
   * Whether the year's holidays have been announced here. Where not, weekends alone count as off,
   * and a deadline in that year may have to be set anew: warn.
   */
  public boolean knows(int year) {
    return holidays.announced().knows(year);
  }
}
