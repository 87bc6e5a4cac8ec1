package cn.zhuli.notice.web;

import cn.zhuli.rule.Refusal;
import cn.zhuli.rule.Refused;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/**
 * Counts objections per address, on this machine; an hour later there is room again. Behind a proxy
 * the address is the proxy's unless {@code server.forward-headers-strategy} is set.
 */
@Component
public class ObjectionLimit {

  private static final Duration HOUR = Duration.ofHours(1);
  private static final int MOST_ADDRESSES = 100_000;

  /** One connection usually has as many addresses of version 6 as share their first eight bytes. */
  private static final int NETWORK = 8;

  private final Cache<String, Bucket> buckets =
      Caffeine.newBuilder().maximumSize(MOST_ADDRESSES).expireAfterAccess(HOUR).build();

  private final ObjectionSettings settings;
  private final TimeMeter time;

  ObjectionLimit(ObjectionSettings settings, Clock clock) {
    this.settings = settings;
    this.time = new Ours(clock);
  }

  /**
   * Counts one.
   *
   * @throws Refused when the address has had its share
   */
  public void count(String address) {
    var probe =
        buckets.get(household(address), ignored -> bucket()).tryConsumeAndReturnRemaining(1);
    if (!probe.isConsumed()) {
      var minutes = TimeUnit.NANOSECONDS.toMinutes(probe.getNanosToWaitForRefill()) + 1;
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

  private Bucket bucket() {
    return Bucket.builder()
        .addLimit(
            limit -> limit.capacity(settings.perHour()).refillGreedy(settings.perHour(), HOUR))
        .withCustomTimePrecision(time)
        .build();
  }

  private static String household(String address) {
    try {
      var known = InetAddress.getByName(address);
      return known instanceof Inet6Address
          ? HexFormat.of().formatHex(Arrays.copyOf(known.getAddress(), NETWORK))
          : known.getHostAddress();
    } catch (UnknownHostException unreadable) {
      return address;
    }
  }

  /** The time that the whole house goes by. */
  private record Ours(Clock clock) implements TimeMeter {

    @Override
    public long currentTimeNanos() {
      return TimeUnit.MILLISECONDS.toNanos(clock.millis());
    }

    @Override
    public boolean isWallClockBased() {
      return true;
    }
  }
}
