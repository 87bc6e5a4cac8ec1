package cn.zhuli.process.step;

import cn.zhuli.fact.Facts;
import cn.zhuli.journal.DecisionLog;
import cn.zhuli.process.Element;
import cn.zhuli.process.Verb;
import cn.zhuli.programme.Round;
import cn.zhuli.programme.Rounds;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Stops taking applications and writes down how many came in. */
@Verb
class CloseCall implements JavaDelegate {

  private final Rounds rounds;
  private final DecisionLog log;

  CloseCall(Rounds rounds, DecisionLog log) {
    this.rounds = rounds;
    this.log = log;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var occasion = Element.occasion(execution);
    var round = rounds.lock(occasion.round()).orElseThrow();

    round.enter(Round.Phase.REVIEWING);

    log.record(occasion, "closed", null, Facts.of("applications", round.applications()));
  }
}
