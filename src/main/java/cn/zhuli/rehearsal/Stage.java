package cn.zhuli.rehearsal;

import cn.zhuli.process.bundle.AdmitAuthorities;
import cn.zhuli.process.bundle.Deploying;
import cn.zhuli.process.rehearsal.SimulatedClock;
import cn.zhuli.process.rehearsal.Trace;
import cn.zhuli.statistics.StageDays;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Where scenarios are played, one after the other, each as if it were the first. */
@Component
@Profile("rehearsal")
class Stage {

  private final FreshData freshData;
  private final StageDays days;
  private final Deploying deploying;
  private final AdmitAuthorities authorities;
  private final Trace trace;
  private final SimulatedClock clock;
  private @Nullable String inForce;

  Stage(
      DataSource database,
      StageDays days,
      Deploying deploying,
      AdmitAuthorities authorities,
      Trace trace,
      SimulatedClock clock) {
    this.freshData = new FreshData(database);
    this.days = days;
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

  /** How many days cases lay in each stage, on average (G-11). */
  List<StageDays.Stage> averageDays() {
    return days.ofAll();
  }
}
