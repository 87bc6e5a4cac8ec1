package cn.zhuli.process.step;

import static cn.zhuli.process.Variable.ROUND;

import cn.zhuli.need.CallingForNeeds;
import cn.zhuli.need.FiledNeeds;
import cn.zhuli.process.Verb;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** The needs of a round, for the model's multi-instance: {@code ${needs.filed(execution)}}. */
@Verb
public class Needs {

  private final CallingForNeeds calling;
  private final FiledNeeds filed;

  Needs(CallingForNeeds calling, FiledNeeds filed) {
    this.calling = calling;
    this.filed = filed;
  }

  /** Ids of the needs to review. */
  public List<String> filed(DelegateExecution execution) {
    return calling.filed(ROUND.get(execution));
  }

  /** Credit code of the unit that filed a need, for the group of its task. */
  public String filer(String need) {
    return filed.get(need).unit();
  }
}
