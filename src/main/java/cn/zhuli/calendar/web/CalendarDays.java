package cn.zhuli.calendar.web;

import cn.zhuli.calendar.AnnouncedDay;
import cn.zhuli.calendar.Holidays;
import cn.zhuli.calendar.WorkingDays;
import java.security.Principal;
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
    Typed.refuseImplausible(year);
    return new Year(year, workingDays.knows(year), holidays.ofYear(year));
  }

  @GetMapping("/{date}")
  Day day(@PathVariable String date) {
    var day = Typed.date(date);
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
    return holidays.announce(Typed.date(date), Typed.kind(wish.kind()), name, user.getName());
  }

  @DeleteMapping("/{date}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void withdraw(@PathVariable String date) {
    holidays.withdraw(Typed.date(date));
  }
}
