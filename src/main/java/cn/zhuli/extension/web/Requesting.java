package cn.zhuli.extension.web;

import cn.zhuli.caller.Caller;
import cn.zhuli.extension.Extending;
import cn.zhuli.extension.Extension;
import cn.zhuli.intake.ApplicantTasks;
import cn.zhuli.intake.ApplicantTasks.OpenTask;
import cn.zhuli.intake.Application;
import cn.zhuli.rights.CaseAccess;
import cn.zhuli.rule.Refusal;
import cn.zhuli.rule.Refused;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A member of a unit asks for more time for what their own unit has to do. */
@Component
class Requesting {

  private static final int LAST_YEAR = 2199;
  private static final int LONGEST = 2000;

  private final Extending extending;
  private final ApplicantTasks tasks;
  private final CaseAccess cases;

  Requesting(Extending extending, ApplicantTasks tasks, CaseAccess cases) {
    this.extending = extending;
    this.tasks = tasks;
    this.cases = cases;
  }

  /** A task of a case, and the unit whose it is. */
  record Own(Application application, String unit, OpenTask task) {}

  /** The task, if a unit for which the caller acts has to do it. */
  Optional<Own> find(String number, String task, Caller caller) {
    var involved = cases.involved(number, caller);
    return involved.units().stream()
        .flatMap(
            unit ->
                tasks.open(involved.application(), List.of(unit)).stream()
                    .filter(open -> open.id().equals(task))
                    .map(open -> new Own(involved.application(), unit, open)))
        .findFirst();
  }

  Extension ask(String number, String task, LocalDate until, String reason, Caller caller) {
    var own = find(number, task, caller).orElseThrow(() -> Refused.notFound("task", task));
    return extending.ask(
        own.application().number(),
        own.unit(),
        task,
        plausible(until),
        said("reason", reason),
        caller.user());
  }

  /** A day as a form sends it. */
  static LocalDate day(String text) {
    try {
      return plausible(LocalDate.parse(text.strip()));
    } catch (DateTimeException unreadable) {
      throw new Refused(
          Refused.Kind.INVALID,
          Refusal.ofField("until", "请填写日期，格式如 2026-03-20", "Give a day, written like 2026-03-20"));
    }
  }

  static LocalDate plausible(LocalDate day) {
    if (day.getYear() > LAST_YEAR) {
      throw new Refused(
          Refused.Kind.INVALID,
          Refusal.ofField("until", "日期不合理，请核对年份", "This is no plausible day; check the year"));
    }
    return day;
  }

  /** What somebody has to say, without the blanks around it. */
  static String said(String field, String text) {
    var said = atMost(field, text);
    if (said.isEmpty()) {
      throw new Refused(
          Refused.Kind.INVALID,
          Refusal.ofField(field, "请写明理由", "Say why; this can't be left empty"));
    }
    return said;
  }

  /** What somebody may say. */
  static String atMost(String field, String text) {
    var said = text.strip();
    if (said.length() > LONGEST) {
      throw new Refused(
          Refused.Kind.INVALID,
          Refusal.ofField(
              field,
              "不超过 " + LONGEST + " 字，请缩短",
              "At most " + LONGEST + " characters; shorten it"));
    }
    return said;
  }
}
