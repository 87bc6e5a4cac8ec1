package cn.zhuli.extension;

import cn.zhuli.calendar.Periods;
import cn.zhuli.calendar.Time;
import cn.zhuli.extension.Extension.State;
import cn.zhuli.fact.Facts;
import cn.zhuli.intake.Applications;
import cn.zhuli.journal.AuditTrail;
import cn.zhuli.journal.DecisionLog;
import cn.zhuli.journal.Occasion;
import cn.zhuli.rule.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives one applicant more time for one task: asked before the deadline, for a later day; decided
 * by an officer; moves that case's timers only (design §4). A day on which nobody works counts to
 * the next working day, as with every period.
 */
@Service
public class Extending {

  private final Extensions extensions;
  private final TaskTimers timers;
  private final Applications applications;
  private final Periods periods;
  private final DecisionLog log;
  private final AuditTrail audit;
  private final Clock clock;

  Extending(
      Extensions extensions,
      TaskTimers timers,
      Applications applications,
      Periods periods,
      DecisionLog log,
      AuditTrail audit,
      Clock clock) {
    this.extensions = extensions;
    this.timers = timers;
    this.applications = applications;
    this.periods = periods;
    this.log = log;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * A unit asks for more time.
   *
   * @param unit credit code of the unit whose task it is
   * @param until the last day that is asked for
   * @throws Refused where the task has no deadline, is done, or is late; where the day is not
   *     later; where a request is open already
   */
  @Transactional
  public Extension ask(
      String number, String unit, String task, LocalDate until, String reason, String by) {
    applications.lock(number).orElseThrow(() -> Refused.notFound("application", number));
    var timed = timers.find(number, task).orElseThrow(Refusals::withoutDeadline);
    Refusals.late(timed.due(), clock.instant());
    Refusals.notLonger(timed.due(), periods.endOfWorkedDay(until));
    Refusals.second(extensions.findByTaskOrderByAskedAt(task));
    var asked =
        extensions.saveAndFlush(
            new Extension(
                UUID.randomUUID(), number, unit, timed, until, reason, clock.instant(), by));
    audit.record(
        number,
        by,
        "askForExtension",
        "申请延期",
        Facts.of("task", timed.label()).with("until", until.toString()).with("reason", reason));
    return asked;
  }

  /**
   * An officer grants it, to the day that was asked for or to another one.
   *
   * @throws Refused where it is decided already, the task is done or late by now, or the day is not
   *     later than the deadline
   */
  @Transactional
  public void approve(UUID id, LocalDate until, String answer, String by) {
    var extension = open(id);
    var timed =
        timers.find(extension.number(), extension.task()).orElseThrow(Refusals::withoutDeadline);
    Refusals.late(timed.due(), clock.instant());
    var due = periods.endOfWorkedDay(until);
    Refusals.notLonger(timed.due(), due);
    extension.approve(LocalDate.ofInstant(due, Time.ZONE), answer, clock.instant(), by);
    timers.move(timed, due);
    record(
        extension,
        "deadlineExtended",
        answer,
        Facts.of("oldDue", timed.due().toString()).with("newDue", due.toString()),
        by);
  }

  /**
   * An officer does not grant it; the deadline stays.
   *
   * @throws Refused where it is decided already
   */
  @Transactional
  public void refuse(UUID id, String answer, String by) {
    var extension = open(id);
    extension.refuse(answer, clock.instant(), by);
    record(
        extension, "extensionRefused", answer, Facts.of("oldDue", extension.due().toString()), by);
  }

  private Extension open(UUID id) {
    var extension =
        extensions.lock(id).orElseThrow(() -> Refused.notFound("extension", id.toString()));
    if (!extension.is(State.ASKED)) {
      throw Refusals.decided(extension);
    }
    return extension;
  }

  private void record(Extension extension, String verdict, String answer, Facts facts, String by) {
    var occasion =
        new Occasion(
            extension.number(),
            applications.get(extension.number()).round(),
            extension.element(),
            extension.label(),
            extension.rule(),
            extension.model(),
            by);
    log.record(
        occasion,
        verdict,
        answer,
        facts
            .with("task", extension.label())
            .with("unit", extension.unit())
            .with("wanted", extension.wanted().toString())
            .with("asked", extension.reason()));
  }
}
