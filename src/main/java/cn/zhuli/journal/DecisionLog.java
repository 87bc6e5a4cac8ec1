package cn.zhuli.journal;

import cn.zhuli.fact.Facts;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes decisions into the log, in the transaction that carries them out (G-2). */
@Component
public class DecisionLog {

  private final Decisions decisions;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  DecisionLog(Decisions decisions, ApplicationEventPublisher events, Clock clock) {
    this.decisions = decisions;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Records a decision.
   *
   * @param verdict a short word, such as {@code eligible} or {@code vetoed}
   * @param reason why, for the applicant to read
   * @param facts what the decision saw
   */
  public void record(Occasion occasion, String verdict, @Nullable String reason, Facts facts) {
    var decision = decisions.save(new Decision(occasion, clock.instant(), verdict, reason, facts));
    events.publishEvent(new DecisionTaken(decision));
  }
}
