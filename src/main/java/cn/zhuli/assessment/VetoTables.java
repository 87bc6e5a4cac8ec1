package cn.zhuli.assessment;

import cn.zhuli.programme.Round;
import java.util.List;

/** Which decision tables the model of a round runs for an eligibility check. */
public interface VetoTables {

  /** Ids of tables in the round's bundle, in the order of the model. */
  List<String> of(Round round);
}
