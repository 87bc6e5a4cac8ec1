package cn.zhuli.process.task;

import cn.zhuli.calendar.Time;
import cn.zhuli.process.Element;
import cn.zhuli.process.Verb;
import cn.zhuli.process.access.Role;
import cn.zhuli.process.form.Submission;
import cn.zhuli.programme.TrackCalls;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/** A person sets until when applications to some tracks are taken. */
@Verb(needs = "tracks", by = Role.OFFICER)
class PlanCall implements TaskListener {

  private final TrackCalls calls;

  PlanCall(TrackCalls calls) {
    this.calls = calls;
  }

  @Override
  public void notify(DelegateTask task) {
    var deadline = instant(Submission.of(task).text("deadline"));

    calls.plan(Element.occasion(task), Element.of(task).list("tracks"), deadline);
  }

  /** A time without its offset is Shanghai's. */
  private static Instant instant(String text) {
    var written =
        DateTimeFormatter.ISO_DATE_TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
    return written instanceof OffsetDateTime zoned
        ? zoned.toInstant()
        : ((LocalDateTime) written).atZone(Time.ZONE).toInstant();
  }
}
