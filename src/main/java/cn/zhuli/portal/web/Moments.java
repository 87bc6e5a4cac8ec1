package cn.zhuli.portal.web;

import cn.zhuli.calendar.Time;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Times as pages show them, in Asia/Shanghai. */
final class Moments {

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(Time.ZONE);
  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(Time.ZONE);

  private Moments() {}

  static String minute(Instant at) {
    return MINUTE.format(at);
  }

  static @Nullable String minuteOrNone(@Nullable Instant at) {
    return at == null ? null : MINUTE.format(at);
  }

  static String second(Instant at) {
    return SECOND.format(at);
  }
}
