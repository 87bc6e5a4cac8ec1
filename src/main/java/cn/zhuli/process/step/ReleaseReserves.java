package cn.zhuli.process.step;

import static cn.zhuli.process.Variable.ROUND;

import cn.zhuli.process.Element;
import cn.zhuli.process.Verb;
import cn.zhuli.programme.Round;
import cn.zhuli.programme.Rounds;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** From now on nobody moves up; the reserves are told. */
@Verb(needs = "message")
class ReleaseReserves implements JavaDelegate {

  private final Announcing announcing;
  private final Rounds rounds;

  ReleaseReserves(Announcing announcing, Rounds rounds) {
    this.announcing = announcing;
    this.rounds = rounds;
  }

  @Override
  public void execute(DelegateExecution execution) {
    rounds.lock(ROUND.get(execution)).orElseThrow().enter(Round.Phase.AWARDED);

    announcing.announce(execution, Element.of(execution).parameter("message"));
  }
}
