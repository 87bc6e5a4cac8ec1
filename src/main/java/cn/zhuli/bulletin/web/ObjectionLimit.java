package cn.zhuli.bulletin.web;

import cn.zhuli.page.web.AddressLimit;
import cn.zhuli.rule.Refusal;
import cn.zhuli.rule.Refused;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Counts objections per address; an hour later there is room again. */
@Component
public class ObjectionLimit {

  private static final Duration HOUR = Duration.ofHours(1);

  private final AddressLimit limit;

  ObjectionLimit(ObjectionSettings settings, Clock clock) {
    this.limit = new AddressLimit(settings.perHour(), HOUR, clock);
  }

  /**
   * Counts one.
   *
   * @throws Refused when the address has had its share
   */
  public void count(String address) {
    var wait = limit.take(address);
    if (!wait.isZero()) {
      var minutes = wait.toMinutes() + 1;
      throw new Refused(
          Refused.Kind.TOO_MANY,
          new Refusal(
              null,
              null,
              "提交过于频繁，请 " + minutes + " 分钟后再试；已提交的异议不受影响",
              "Too many objections from your address; try again in "
                  + minutes
                  + " min. What was filed before stands"));
    }
  }
}
