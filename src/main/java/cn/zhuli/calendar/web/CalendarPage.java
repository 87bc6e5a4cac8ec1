package cn.zhuli.calendar.web;

import cn.zhuli.calendar.AnnouncedDay;
import cn.zhuli.calendar.Holidays;
import cn.zhuli.calendar.WorkingDays;
import cn.zhuli.rule.Refused;
import cn.zhuli.rule.web.RefusedPage;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where administrators enter the holidays of a year and the weekend days worked instead. */
@Controller
@RequestMapping("/calendar")
class CalendarPage {

  private final Holidays holidays;
  private final WorkingDays workingDays;
  private final Clock clock;

  CalendarPage(Holidays holidays, WorkingDays workingDays, Clock clock) {
    this.holidays = holidays;
    this.workingDays = workingDays;
    this.clock = clock;
  }

  /** What stands in the form. */
  record Entry(String date, String kind, String name) {

    static final Entry BLANK = new Entry("", "", "");

    static Entry of(LocalDate date, AnnouncedDay like) {
      return new Entry(date.toString(), like.kind().name(), like.name());
    }
  }

  /**
   * A year.
   *
   * @param date a day to be changed; empty for none
   * @param kept the day that was just entered; the form then offers the one after it
   */
  @GetMapping
  String show(
      @RequestParam(defaultValue = "") String year,
      @RequestParam(defaultValue = "") String date,
      @RequestParam(defaultValue = "") String kept,
      Model model,
      HttpServletResponse response) {
    try {
      var entry = date.isEmpty() ? after(kept, model) : changing(Typed.date(date));
      return show(year.isEmpty() ? thisYear() : Typed.year(year), entry, model);
    } catch (Refused refused) {
      RefusedPage.tell(refused, model, response);
      return show(thisYear(), Entry.BLANK, model);
    }
  }

  @PostMapping
  String announce(
      @RequestParam(defaultValue = "") String date,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String year,
      Principal user,
      Model model,
      HttpServletResponse response) {
    try {
      var day = Typed.date(date);
      holidays.announce(day, Typed.kind(kind), name, user.getName());
      return "redirect:/calendar?year=" + day.getYear() + "&kept=" + day;
    } catch (Refused refused) {
      RefusedPage.tell(refused, model, response);
      return show(shown(year), new Entry(date, kind, name), model);
    }
  }

  @PostMapping("/{date}/delete")
  String withdraw(@PathVariable String date, Model model, HttpServletResponse response) {
    try {
      var day = Typed.date(date);
      holidays.withdraw(day);
      return "redirect:/calendar?year=" + day.getYear() + "&deleted";
    } catch (Refused refused) {
      RefusedPage.tell(refused, model, response);
      return show(shown(date.split("-")[0]), Entry.BLANK, model);
    }
  }

  private String show(int year, Entry entry, Model model) {
    model.addAttribute("year", year);
    model.addAttribute("known", workingDays.knows(year));
    model.addAttribute("days", holidays.ofYear(year));
    model.addAttribute("entry", entry);
    model.addAttribute("first", Typed.FIRST_YEAR);
    model.addAttribute("last", Typed.LAST_YEAR);
    return "calendar";
  }

  private Entry changing(LocalDate day) {
    return holidays
        .on(day)
        .map(announced -> Entry.of(day, announced))
        .orElseGet(() -> new Entry(day.toString(), "", ""));
  }

  /** Holidays last for days, so the next is likely to be the same. */
  private Entry after(String kept, Model model) {
    if (kept.isEmpty()) {
      return Entry.BLANK;
    }
    var announced = holidays.on(Typed.date(kept));
    announced.ifPresent(day -> model.addAttribute("kept", day));
    return announced.map(day -> Entry.of(day.date().plusDays(1), day)).orElse(Entry.BLANK);
  }

  /** The year at which somebody was; where that can't be read, this one. */
  private int shown(String year) {
    try {
      return Typed.year(year);
    } catch (Refused unreadable) {
      return thisYear();
    }
  }

  private int thisYear() {
    return LocalDate.now(clock).getYear();
  }
}
