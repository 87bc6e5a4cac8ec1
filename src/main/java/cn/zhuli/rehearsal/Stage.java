package cn.zhuli.rehearsal;

import cn.zhuli.process.bundle.AdmitAuthorities;
import cn.zhuli.process.bundle.Deploying;
import cn.zhuli.process.rehearsal.SimulatedClock;
import cn.zhuli.process.rehearsal.Trace;
import java.time.Instant;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
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
  private @Nullable String inForce;

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

  /** Clears away what was, turns the clock and puts the script's bundle in force. */
  void set(Script script, Instant beginning) {
    var bundle = script.bundle();
    trace.forget();
    clock.moveTo(beginning);
    if (bundle.fingerprint().equals(inForce)) {
      freshData.beginAgain();
    } else {
      freshData.begin();
      deploying.deploy(bundle);
    }
    authorities.admitAll();
    inForce = script.revisions().isEmpty() ? bundle.fingerprint() : null;
  }

  /** How many days work lay at each task, on average. */
  Map<String, Double> averageDays() {
    return stages.averageDays();
  }
}
