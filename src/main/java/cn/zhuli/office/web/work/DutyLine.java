package cn.zhuli.office.web.work;

import cn.zhuli.calendar.Time;
import cn.zhuli.worklist.Duty;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * A line of a worklist.
 *
 * @param taken whether it need not be taken on first, from among colleagues
 * @param path where it is done, or looked at by whom it does not fall to
 */
record DutyLine(
    String label,
    String subject,
    @Nullable String applicant,
    String title,
    String who,
    boolean taken,
    @Nullable String due,
    boolean overdue,
    String since,
    String path) {

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(Time.ZONE);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("yyyy-MM-dd").withZone(Time.ZONE);

  /** In the list of whoever has to do it. */
  static DutyLine own(Duty duty, Instant now) {
    return of(duty, now, duty.side() == Duty.Side.UNIT ? portal(duty) : tasklist(duty));
  }

  /** In the list of an officer, who sees how the case came here. */
  static DutyLine watched(Duty duty, Instant now) {
    return of(
        duty,
        now,
        duty.applicant() == null
            ? "/rounds/" + duty.round()
            : "/applications/" + duty.subject() + "/story");
  }

  static String minute(Instant at) {
    return MINUTE.format(at);
  }

  static String day(Instant at) {
    return DAY.format(at);
  }

  private static DutyLine of(Duty duty, Instant now, String path) {
    var due = duty.due();
    return new DutyLine(
        duty.label(),
        duty.subject(),
        duty.applicant(),
        duty.title(),
        duty.who(),
        duty.taken() || duty.side() == Duty.Side.UNIT,
        due == null ? null : minute(due),
        duty.isOverdue(now),
        day(duty.since()),
        path);
  }

  /** What a unit does for the round itself concerns a need that it has filed. */
  private static String portal(Duty duty) {
    return duty.applicant() == null
        ? "/portal/needs"
        : "/portal/applications/" + duty.subject() + "/tasks/" + duty.task();
  }

  private static String tasklist(Duty duty) {
    return "/camunda/app/tasklist/default/#/?task=" + duty.task();
  }
}
