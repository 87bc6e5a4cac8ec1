package cn.zhuli.process.rehearsal;

import cn.zhuli.process.bundle.AdmitAuthorities;
import cn.zhuli.process.bundle.Bundle;
import cn.zhuli.process.bundle.Deploying;
import java.time.Instant;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Where scenarios are played, one after the other, each as if it were the first. */
@Component
@Profile("rehearsal")
class Stage {

  private final FreshData freshData;
  private final Stages stages;
  private final Deploying deploying;
  private final AdmitAuthorities authorities;
  private final Trace trace;
  private final SimulatedClock clock;

  Stage(
      DataSource database,
      Deploying deploying,
      AdmitAuthorities authorities,
      Trace trace,
      SimulatedClock clock) {
    this.freshData = new FreshData(database);
    this.stages = new Stages(database);
    this.deploying = deploying;
    this.authorities = authorities;
    this.trace = trace;
    this.clock = clock;
  }

  /** Clears away what was, turns the clock and puts the bundle in force. */
  void set(Bundle bundle, Instant beginning) {
    freshData.begin();
    trace.forget();
    clock.moveTo(beginning);
    deploying.deploy(bundle);
    authorities.admitAll();
  }

  /** How many days work lay at each task, on average. */
  Map<String, Double> averageDays() {
    return stages.averageDays();
  }
}
