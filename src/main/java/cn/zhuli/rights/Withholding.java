package cn.zhuli.rights;

import cn.zhuli.fact.Facts;
import cn.zhuli.intake.Standing;
import cn.zhuli.journal.Story;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What of a story its own applicant does not learn: never who judged it, and nothing of scores and
 * ranks before the proposed list is public (G-4, G-5).
 *
 * @param experts ids of all who were ever charged with the case
 * @param ranked whether scores and ranks may be known
 */
record Withholding(Set<String> experts, boolean ranked) {

  /** Stands for any expert. */
  static final String EXPERT = "expert";

  private static final Set<String> OF_REVIEW =
      Set.of("assigned", "scored", "proposed", "notProposed", "ranked", "confirmed", "sentBack");
  private static final Set<String> NAMES = Set.of("expert", "experts");
  private static final Set<String> STANDINGS =
      Arrays.stream(Standing.values()).map(Enum::name).collect(Collectors.toSet());

  boolean shows(Story.Entry entry) {
    return ranked || !tellsOfReview(entry);
  }

  Story.Entry shown(Story.Entry entry) {
    return new Story.Entry(
        entry.at(),
        entry.kind(),
        entry.step(),
        entry.label(),
        entry.rule(),
        entry.verdict(),
        entry.reason(),
        experts.contains(entry.by()) ? EXPERT : entry.by(),
        entry.model(),
        withoutNames(entry.facts()));
  }

  private boolean tellsOfReview(Story.Entry entry) {
    var verdict = String.valueOf(entry.verdict());
    return experts.contains(entry.by())
        || OF_REVIEW.contains(verdict)
        || STANDINGS.contains(verdict)
        || entry.facts().has("totals");
  }

  private static Facts withoutNames(Facts facts) {
    var left = new LinkedHashMap<>(facts.asMap());
    left.keySet().removeAll(NAMES);
    return Facts.of(left);
  }
}
