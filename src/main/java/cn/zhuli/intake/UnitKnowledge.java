package cn.zhuli.intake;

import cn.zhuli.fact.Facts;
import cn.zhuli.programme.Round;

/** Something that is known of units in a round, for decision tables about their applications. */
public interface UnitKnowledge {

  /**
   * What is known of a unit; nothing where the round's programme has no use for it.
   *
   * @param unit credit code
   */
  Facts of(Round round, String unit);
}
