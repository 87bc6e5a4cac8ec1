package cn.zhuli.calendar;

import java.time.LocalDate;

/**
 * A day of which the week does not tell whether it is worked, since an announcement says otherwise.
 *
 * @param name what the day is, such as 国庆节
 * @param shipped whether it comes with the program; otherwise an administrator announced it
 */
public record AnnouncedDay(LocalDate date, Kind kind, String name, boolean shipped) {

  /** What was announced: a day off, or a weekend day that is worked. */
  public enum Kind {
    OFF,
    WORK
  }
}
