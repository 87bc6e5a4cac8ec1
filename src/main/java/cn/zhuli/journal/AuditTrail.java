package cn.zhuli.journal;

import cn.zhuli.fact.Facts;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes down who did what, in the transaction in which it is done. */
@Component
public class AuditTrail {

  private final Acts acts;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  AuditTrail(Acts acts, ApplicationEventPublisher events, Clock clock) {
    this.acts = acts;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Records an act.
   *
   * @param subject application number or round id
   * @param what id of the task or of the operation
   * @param label the same in the words of the model or the interface
   */
  public void record(String subject, String by, String what, String label, Facts details) {
    var act = acts.save(new Act(subject, clock.instant(), by, what, label, details));
    events.publishEvent(new ActDone(act));
  }
}
