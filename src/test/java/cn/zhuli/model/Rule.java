package cn.zhuli.model;

import java.util.function.BiConsumer;

/**
 * A rule of the house for models.
 *
 * @param everywhere whether every bundle must have something to which it applies
 */
record Rule(String sentence, boolean everywhere, BiConsumer<Bundle, Findings> check) {

  /** A rule that looks at something in every bundle. */
  static Rule of(String sentence, BiConsumer<Bundle, Findings> check) {
    return new Rule(sentence, true, check);
  }

  /** A rule about something that not every programme has. */
  static Rule whereItApplies(String sentence, BiConsumer<Bundle, Findings> check) {
    return new Rule(sentence, false, check);
  }

  Findings hold(Bundle bundle) {
    var findings = new Findings();
    check.accept(bundle, findings);
    return findings;
  }

  @Override
  public String toString() {
    return sentence;
  }
}
