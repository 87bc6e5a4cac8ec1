package cn.zhuli.assessment;

import cn.zhuli.assessment.Limits.Claim;
import cn.zhuli.assessment.Limits.Limit;
import cn.zhuli.fact.Facts;
import cn.zhuli.intake.Standing;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The cut: who is selected, who waits in reserve, who is out, and why. A pure function of what it
 * is given (SL-1, SL-2, SL-3, WH-6, G-6). Ranks count within a track. In order of rank, until the
 * next does not fit its track or the round; nobody behind it in its track is taken instead.
 *
 * @param threshold score from which on an applicant goes on, itself included; {@code null} for all
 * @param order what is compared, first to last
 * @param limits places and yuan that can be given, in all and by track
 * @param award yuan for a candidate of whom no other amount is said
 */
public record Cut(@Nullable BigDecimal threshold, Order order, Limits limits, BigDecimal award) {

  /** A cut without tracks, with the same award for all. */
  public Cut(BigDecimal threshold, Order order, int places, BigDecimal budget, BigDecimal award) {
    this(threshold, order, new Limits(new Limit("", places, budget), Map.of()), award);
  }

  /**
   * One who may be selected.
   *
   * @param track code; {@code null} where there are no tracks
   * @param amount yuan; {@code null} for the usual award
   * @param score aggregated score
   * @param keys values of the order's keys
   */
  public record Candidate(
      String number,
      String applicant,
      @Nullable String track,
      @Nullable BigDecimal amount,
      BigDecimal score,
      Facts keys) {

    public Candidate(String number, String applicant, BigDecimal score, Facts keys) {
      this(number, applicant, null, null, score, keys);
    }
  }

  /** What the cut says of one candidate. */
  public record Row(
      Optional<Integer> rank, Candidate candidate, Standing standing, String reason) {}

  /** Places that both limits of the round leave, for awards of the usual amount. */
  public int room() {
    var budget = limits.all().budget();
    var places = Objects.requireNonNullElse(limits.all().places(), Integer.MAX_VALUE);
    return budget == null
        ? places
        : Math.min(places, budget.divideToIntegralValue(award).intValue());
  }

  /** Ranks the candidates; ties across the last place are reported, not cut. */
  public List<Row> of(List<Candidate> candidates) {
    var eligible =
        candidates.stream()
            .filter(candidate -> !isBelow(candidate))
            .sorted(order.comparator())
            .toList();
    var rows = new ArrayList<Row>();
    var allotting = new Allotting(limits, this::claim, reasons(candidates));
    for (int first = 0; first < eligible.size(); ) {
      var group = equals(eligible, first);
      rows.addAll(allotting.next(group));
      first += group.size();
    }
    candidates.stream()
        .filter(this::isBelow)
        .sorted(order.comparator())
        .forEach(candidate -> rows.add(below(candidate)));
    return List.copyOf(rows);
  }

  private boolean isBelow(Candidate candidate) {
    return threshold != null && candidate.score().compareTo(threshold) < 0;
  }

  private List<Candidate> equals(List<Candidate> sorted, int first) {
    int end = first + 1;
    while (end < sorted.size()
        && order.comparator().compare(sorted.get(first), sorted.get(end)) == 0) {
      end++;
    }
    return sorted.subList(first, end);
  }

  private Claim claim(Candidate candidate) {
    return new Claim(
        candidate.number(),
        candidate.track(),
        Objects.requireNonNullElse(candidate.amount(), award));
  }

  /** Where all get the same, a budget is as good as a number of places. */
  private Reasons reasons(List<Candidate> candidates) {
    var same =
        limits.tracks().isEmpty()
            && candidates.stream().map(this::claim).allMatch(it -> it.amount().equals(award));
    return same ? Reasons.ofRoom(room(), limits.all()) : Reasons.ofLimits();
  }

  private Row below(Candidate candidate) {
    return new Row(
        Optional.empty(),
        candidate,
        Standing.BELOW_THRESHOLD,
        "得分 %s，未达到 %s 分"
            .formatted(candidate.score(), Objects.requireNonNull(threshold).toPlainString()));
  }
}
