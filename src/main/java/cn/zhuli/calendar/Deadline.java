package cn.zhuli.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The last second of a legal period, 23:59:59 in Shanghai. The period ends with the day, so what is
 * done during that second is in time, and one second past it is late.
 */
public record Deadline(Instant end) {

  public boolean missedBy(Instant act) {
    return act.truncatedTo(ChronoUnit.SECONDS).isAfter(end);
  }

  /** The first instant at which it is over: when a timer that acts on its passing may fire. */
  public Instant over() {
    return end.plus(Duration.ofSeconds(1));
  }
}
