package cn.zhuli.calendar;

import cn.zhuli.calendar.AnnouncedDay.Kind;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.UUID;

/** Every announced day as of one version of the calendar; never changes, so it may be kept. */
record Announced(UUID version, NavigableMap<LocalDate, AnnouncedDay> days) {

  boolean works(LocalDate date) {
    var day = days.get(date);
    return day == null ? !weekend(date) : day.kind() == Kind.WORK;
  }

  /**
   * New Year's Day and National Day are off by law in every year: where both are announced, the
   * year's notice has been entered; a single row of an administrator proves nothing.
   */
  boolean knows(int year) {
    return off(LocalDate.of(year, 1, 1)) && off(LocalDate.of(year, 10, 1));
  }

  private boolean off(LocalDate date) {
    var day = days.get(date);
    return day != null && day.kind() == Kind.OFF;
  }

  private static boolean weekend(LocalDate date) {
    return date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
  }
}
