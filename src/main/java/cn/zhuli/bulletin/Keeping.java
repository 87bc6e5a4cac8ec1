package cn.zhuli.bulletin;

import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.springframework.cache.CacheManager;
import org.springframework.cache.annotation.EnableCaching;
import org.springframework.cache.caffeine.CaffeineCacheManager;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/**
 * Keeps what the public reads in memory for a moment, so that a flood of readers reaches neither
 * the engine nor the database.
 */
@Configuration(proxyBeanMethods = false)
@EnableCaching(order = Keeping.BEFORE_TRANSACTIONS)
class Keeping {

  static final String NOTICES = "bulletin.notices";
  static final String AWARDS = "bulletin.awards";

  /** What was read before something was published is not shown after it. */
  static final String EDITION = "@edition.number()";

  /** Whoever finds what they want in memory, or waits for it, needs no connection. */
  static final int BEFORE_TRANSACTIONS = Ordered.LOWEST_PRECEDENCE - 1;

  @Bean
  CacheManager cacheManager(BulletinSettings settings, Clock clock) {
    var manager = new CaffeineCacheManager(NOTICES, AWARDS);
    manager.setCaffeine(
        Caffeine.newBuilder()
            .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
            .expireAfterWrite(settings.kept()));
    return manager;
  }
}
