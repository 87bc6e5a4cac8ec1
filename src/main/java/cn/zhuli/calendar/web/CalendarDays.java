package cn.zhuli.calendar.web;

import cn.zhuli.calendar.AnnouncedDay;
import cn.zhuli.calendar.AnnouncedDay.Kind;
import cn.zhuli.calendar.Holidays;
import cn.zhuli.calendar.WorkingDays;
import cn.zhuli.rule.Refusal;
import cn.zhuli.rule.Refused;
import java.security.Principal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Public holidays and worked weekends over HTTP. */
@RestController
@RequestMapping("/api/calendar/days")
class CalendarDays {

  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2199;

  private final Holidays holidays;
  private final WorkingDays workingDays;

  CalendarDays(Holidays holidays, WorkingDays workingDays) {
    this.holidays = holidays;
    this.workingDays = workingDays;
  }

  /** A year's announced days; {@code known} is false until the year's notice has been entered. */
  record Year(int year, boolean known, List<AnnouncedDay> days) {}

  record Day(
      LocalDate date,
      boolean working,
      boolean yearKnown,
      LocalDate nextWorkingDay,
      @Nullable AnnouncedDay announced) {}

  record Wish(@Nullable String kind, @Nullable String name) {}

  @GetMapping
  Year year(@RequestParam int year) {
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      throw outOfRange("year", String.valueOf(year));
    }
    return new Year(year, workingDays.knows(year), holidays.ofYear(year));
  }

  @GetMapping("/{date}")
  Day day(@PathVariable String date) {
    var day = read(date);
    return new Day(
        day,
        workingDays.isWorkingDay(day),
        workingDays.knows(day.getYear()),
        workingDays.next(day),
        holidays.on(day).orElse(null));
  }

  @PutMapping("/{date}")
  AnnouncedDay announce(@PathVariable String date, @RequestBody Wish wish, Principal user) {
    var name = wish.name() == null ? "" : wish.name();
    return holidays.announce(read(date), kind(wish), name, user.getName());
  }

  @DeleteMapping("/{date}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void withdraw(@PathVariable String date) {
    holidays.withdraw(read(date));
  }

  private static LocalDate read(String text) {
    try {
      var date = LocalDate.parse(text);
      if (date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR) {
        return date;
      }
    } catch (DateTimeException unreadable) {
      // Answered like a date out of range: with how one is written.
    }
    throw outOfRange("date", text);
  }

  private static Kind kind(Wish wish) {
    for (var kind : Kind.values()) {
      if (kind.name().equalsIgnoreCase(wish.kind())) {
        return kind;
      }
    }
    throw new Refused(
        Refused.Kind.INVALID,
        Refusal.ofField(
            "kind", "请写 off（放假）或 work（上班）", "Write off (a day off) or work (a day worked)"));
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
