package cn.zhuli.page.web;

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

/**
 * Counts what comes from one address, on this machine; as time passes there is room again. Behind a
 * proxy the address is the proxy's unless {@code server.forward-headers-strategy} is set.
 */
public final class AddressLimit {

  private static final int MOST_ADDRESSES = 100_000;

  /** One connection usually has as many addresses of version 6 as share their first eight bytes. */
  private static final int NETWORK = 8;

  private final Cache<String, Bucket> buckets;
  private final int most;
  private final Duration period;
  private final TimeMeter time;

  /**
   * A limit that starts with nothing counted.
   *
   * @param most how many an address has in each period, at least 1
   */
  public AddressLimit(int most, Duration period, Clock clock) {
    this.most = most;
    this.period = period;
    this.time = new Ours(clock);
    this.buckets =
        Caffeine.newBuilder().maximumSize(MOST_ADDRESSES).expireAfterAccess(period).build();
  }

  /** Counts one; returns how long to wait where the address has had its share, or zero. */
  public Duration take(String address) {
    return Duration.ofNanos(
        bucket(address).tryConsumeAndReturnRemaining(1).getNanosToWaitForRefill());
  }

  /** Whether the address has had its share; counts nothing. */
  public boolean isSpent(String address) {
    return bucket(address).getAvailableTokens() < 1;
  }

  private Bucket bucket(String address) {
    return buckets.get(
        household(address),
        ignored ->
            Bucket.builder()
                .addLimit(limit -> limit.capacity(most).refillGreedy(most, period))
                .withCustomTimePrecision(time)
                .build());
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
