package cn.zhuli.process.rehearsal;

import java.time.Instant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;

/** What a rehearsal puts in the place of the world: the clock, and somebody who watches. */
@Configuration(proxyBeanMethods = false)
@Profile("rehearsal")
class RehearsalSettings {

  @Bean
  @Primary
  SimulatedClock simulatedClock() {
    return new SimulatedClock(Instant.EPOCH);
  }

  @Bean
  Trace trace() {
    return new Trace();
  }
}
