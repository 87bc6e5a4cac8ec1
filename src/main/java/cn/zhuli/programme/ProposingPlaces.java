package cn.zhuli.programme;

import cn.zhuli.fact.Facts;
import cn.zhuli.journal.DecisionLog;
import cn.zhuli.journal.Occasion;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How many places a year has, proposed before its call (CA-5). */
@Component
public class ProposingPlaces {

  private final Rounds rounds;
  private final DecisionLog log;

  ProposingPlaces(Rounds rounds, DecisionLog log) {
    this.rounds = rounds;
    this.log = log;
  }

  public void propose(Occasion occasion, BigDecimal places, @Nullable String reason) {
    rounds.lock(occasion.round()).orElseThrow().offer(places);
    log.record(occasion, "placesProposed", reason, Facts.of("places", places));
  }
}
