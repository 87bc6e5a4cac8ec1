package cn.zhuli.rehearsal;

import cn.zhuli.process.rehearsal.SimulatedClock;
import cn.zhuli.process.rehearsal.Trace;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
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
  SimulatedClock simulatedClock(
      @Value("${zhuli.rehearsal.begins:1970-01-01T00:00:00Z}") Instant begins) {
    return new SimulatedClock(begins);
  }

  @Bean
  Trace trace() {
    return new Trace();
  }
}
