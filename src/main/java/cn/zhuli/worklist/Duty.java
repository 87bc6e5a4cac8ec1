package cn.zhuli.worklist;

import cn.zhuli.calendar.Deadline;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody has to do.
 *
 * @param task id of the open task
 * @param label what the model calls it
 * @param subject application number, or round id where it belongs to the round itself
 * @param applicant whose application it is
 * @param side who has to do it, in general
 * @param who who has to do it, in words; empty in somebody's own list
 * @param taken whether it is one person's already, not yet a group's
 * @param round id of the round
 * @param title title and year of the round
 * @param due last instant at which it is in time, where there is a limit
 * @param since since when it has been open
 */
public record Duty(
    String task,
    String label,
    String subject,
    @Nullable String applicant,
    Side side,
    String who,
    boolean taken,
    String round,
    String title,
    @Nullable Instant due,
    Instant since) {

  /** On whose side it lies. */
  public enum Side {
    UNIT,
    EXPERT,
    STAFF
  }

  /** The same, with who has to do it. */
  public Duty by(String person) {
    return new Duty(task, label, subject, applicant, side, person, taken, round, title, due, since);
  }

  public boolean isOverdue(Instant now) {
    return due != null && new Deadline(due).missedBy(now);
  }
}
