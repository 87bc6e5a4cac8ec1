package cn.zhuli.process.rehearsal;

import cn.zhuli.calendar.Time;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** A clock that goes where it is put, for domain and engine alike. */
public final class SimulatedClock extends Clock {

  private Instant now;

  public SimulatedClock(Instant start) {
    this.now = start;
    ClockUtil.setCurrentTime(Date.from(start));
  }

  /** Moves the clock; never called with anything earlier than now within one scenario. */
  public void moveTo(Instant instant) {
    now = instant;
    ClockUtil.setCurrentTime(Date.from(instant));
  }

  /** What time the engine has. */
  public static Instant now() {
    return ClockUtil.getCurrentTime().toInstant();
  }

  /** Gives the engine back the time of the world. */
  public static void release() {
    ClockUtil.reset();
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return Time.ZONE;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.fixed(now, zone);
  }
}
