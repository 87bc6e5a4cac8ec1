package cn.zhuli.process.step;

import static cn.zhuli.process.Variable.ROUND;

import cn.zhuli.process.Instants;
import cn.zhuli.process.Verb;
import cn.zhuli.programme.TrackCalls;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** When the calls of tracks end, for the timers of models. */
@Verb
public class Calls {

  private final TrackCalls calls;

  Calls(TrackCalls calls) {
    this.calls = calls;
  }

  /** When applications to a track are late. */
  public Date deadline(DelegateExecution execution, String track) {
    return Instants.after(calls.deadline(ROUND.get(execution), track));
  }
}
