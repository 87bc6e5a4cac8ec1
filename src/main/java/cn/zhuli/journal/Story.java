package cn.zhuli.journal;

import cn.zhuli.fact.Facts;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything that happened to one application, in order: acts and decisions (G-2).
 *
 * @param subject application number or round id
 */
public record Story(String subject, List<Entry> entries) {

  /** What an entry is. */
  public enum Kind {
    ACT,
    DECISION
  }

  /** One thing that happened. */
  public record Entry(
      Instant at,
      Kind kind,
      String step,
      String label,
      @Nullable String rule,
      @Nullable String verdict,
      @Nullable String reason,
      String by,
      @Nullable String model,
      Facts facts) {

    static Entry of(Act act) {
      return new Entry(
          act.at(),
          Kind.ACT,
          act.what(),
          act.label(),
          null,
          null,
          null,
          act.by(),
          null,
          act.details());
    }

    static Entry of(Decision decision) {
      return new Entry(
          decision.at(),
          Kind.DECISION,
          decision.step(),
          decision.label(),
          decision.rule(),
          decision.verdict(),
          decision.reason(),
          decision.by(),
          decision.model(),
          decision.facts());
    }
  }

  static Story of(String subject, List<Act> acts, List<Decision> decisions) {
    var entries =
        Stream.concat(acts.stream().map(Entry::of), decisions.stream().map(Entry::of))
            .sorted(Comparator.comparing(Entry::at).thenComparing(Entry::kind))
            .toList();
    return new Story(subject, entries);
  }
}
