package cn.zhuli.calendar.web;

import cn.zhuli.calendar.AnnouncedDay.Kind;
import cn.zhuli.rule.Refusal;
import cn.zhuli.rule.Refused;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What is typed of the calendar, by programs and on the page; each refuses what it can't read. */
final class Typed {

  static final int FIRST_YEAR = 2000;
  static final int LAST_YEAR = 2199;

  private Typed() {}

  static int year(String text) {
    try {
      var year = Integer.parseInt(text.strip());
      refuseImplausible(year);
      return year;
    } catch (NumberFormatException unreadable) {
      throw outOfRange("year", text);
    }
  }

  static void refuseImplausible(int year) {
    if (!isKept(year)) {
      throw outOfRange("year", String.valueOf(year));
    }
  }

  static LocalDate date(String text) {
    try {
      var date = LocalDate.parse(text);
      if (isKept(date.getYear())) {
        return date;
      }
    } catch (DateTimeException unreadable) {
      // Answered like a date out of range: with how one is written.
    }
    throw outOfRange("date", text);
  }

  static Kind kind(@Nullable String text) {
    for (var kind : Kind.values()) {
      if (kind.name().equalsIgnoreCase(text)) {
        return kind;
      }
    }
    throw new Refused(
        Refused.Kind.INVALID,
        Refusal.ofField(
            "kind", "请写 off（放假）或 work（上班）", "Write off (a day off) or work (a day worked)"));
  }

  private static boolean isKept(int year) {
    return year >= FIRST_YEAR && year <= LAST_YEAR;
  }

  private static Refused outOfRange(String field, String text) {
    return new Refused(
        Refused.Kind.INVALID,
        Refusal.ofField(
            field,
            "无法识别“" + text + "”，请写 2025 或 2025-10-01 这样的年份或日期（2000 年至 2199 年）",
            "Unreadable '"
                + text
                + "'; write a year or date like 2025 or 2025-10-01 (2000 to 2199)"));
  }
}
