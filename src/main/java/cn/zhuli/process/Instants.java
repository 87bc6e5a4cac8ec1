package cn.zhuli.process;

import java.time.Instant;
import java.util.Date;

/** Legal instants as the engine's timers take them. */
public final class Instants {

  private Instants() {}

  /** When a period that includes its last second is over: one second later. */
  public static Date after(Instant last) {
    return Date.from(last.plusSeconds(1));
  }
}
