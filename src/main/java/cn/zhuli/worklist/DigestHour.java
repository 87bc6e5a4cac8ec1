package cn.zhuli.worklist;

import cn.zhuli.calendar.Time;
import java.time.Clock;
import java.time.ZonedDateTime;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Looks every few minutes whether it is the hour of the digest, so that a node which starts in the
 * middle of that hour, or takes over from one that died, still writes what is missing.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty("zhuli.mail.enabled")
class DigestHour {

  private final Digest digest;
  private final DigestSettings settings;
  private final Clock clock;

  DigestHour(Digest digest, DigestSettings settings, Clock clock) {
    this.digest = digest;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Writes the digests, if it is time.
   *
   * @return how many were written
   */
  @Scheduled(
      fixedDelayString = "${zhuli.digest.every:10m}",
      initialDelayString = "${zhuli.digest.every:10m}")
  int look() {
    var hour = ZonedDateTime.ofInstant(clock.instant(), Time.ZONE).getHour();
    return hour == settings.hour() ? digest.send() : 0;
  }
}
