package cn.zhuli.calendar;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock of domain and engine; a rehearsal puts a simulated one in its place. */
@Configuration(proxyBeanMethods = false)
public class Time {

  /** The zone in which every legal deadline is counted. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  @Bean
  @ConditionalOnMissingBean
  Clock clock() {
    return Clock.system(ZONE);
  }
}
