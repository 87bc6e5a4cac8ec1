package cn.zhuli.model;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A slip in a programme as it ships, and the rule that has to see it.
 *
 * @param breaks makes the slip where the ids of the model say, wherever that is drawn
 * @param also other rules that may object, each with good reason
 */
record Mutant(
    String slip,
    String programme,
    UnaryOperator<Bundle> breaks,
    String rule,
    String objection,
    Set<String> also) {

  static Mutant mutant(
      String slip, String programme, UnaryOperator<Bundle> breaks, String rule, String objection) {
    return new Mutant(slip, programme, breaks, rule, objection, Set.of());
  }

  Mutant alsoSeenBy(String... others) {
    return new Mutant(
        slip, programme, breaks, rule, objection, new HashSet<>(Arrays.asList(others)));
  }

  @Override
  public String toString() {
    return slip;
  }
}
