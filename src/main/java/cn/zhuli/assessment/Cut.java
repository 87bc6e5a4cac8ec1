package cn.zhuli.assessment;

import cn.zhuli.fact.Facts;
import cn.zhuli.intake.Standing;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The cut: who is selected, who waits in reserve, who is out, and why. A pure function of what it
 * is given (SL-1, SL-2, SL-3, G-6).
 *
 * @param threshold score from which on an applicant goes on, itself included
 * @param order what is compared, first to last
 * @param places how many can be selected at most
 * @param budget yuan that can be committed at most
 * @param award yuan that one selected applicant gets
 */
public record Cut(
    BigDecimal threshold, Order order, int places, BigDecimal budget, BigDecimal award) {

  /**
   * One who may be selected.
   *
   * @param score aggregated score
   * @param keys values of the order's keys
   */
  public record Candidate(String number, String applicant, BigDecimal score, Facts keys) {}

  /** What the cut says of one candidate. */
  public record Row(
      Optional<Integer> rank, Candidate candidate, Standing standing, String reason) {}

  /** Places that both limits leave. */
  public int room() {
    return Math.min(places, budget.divideToIntegralValue(award).intValue());
  }

  /** Ranks the candidates; ties across the last place are reported, not cut. */
  public List<Row> of(List<Candidate> candidates) {
    var eligible =
        candidates.stream()
            .filter(candidate -> candidate.score().compareTo(threshold) >= 0)
            .sorted(order.comparator())
            .toList();
    var rows = new ArrayList<Row>();
    for (int first = 0; first < eligible.size(); ) {
      var group = equals(eligible, first);
      rank(rows, group, first);
      first += group.size();
    }
    candidates.stream()
        .filter(candidate -> candidate.score().compareTo(threshold) < 0)
        .sorted(order.comparator())
        .forEach(candidate -> rows.add(below(candidate)));
    return List.copyOf(rows);
  }

  private List<Candidate> equals(List<Candidate> sorted, int first) {
    int end = first + 1;
    while (end < sorted.size()
        && order.comparator().compare(sorted.get(first), sorted.get(end)) == 0) {
      end++;
    }
    return sorted.subList(first, end);
  }

  private void rank(List<Row> rows, List<Candidate> group, int first) {
    var standing = standing(first, group.size());
    for (var candidate : group) {
      rows.add(new Row(Optional.of(first + 1), candidate, standing, reason(standing, first + 1)));
    }
  }

  private Standing standing(int first, int size) {
    if (first + size <= room()) {
      return Standing.SELECTED;
    }
    return first >= room() ? Standing.RESERVE : Standing.TIED;
  }

  private Row below(Candidate candidate) {
    return new Row(
        Optional.empty(),
        candidate,
        Standing.BELOW_THRESHOLD,
        "得分 %s，未达到 %s 分".formatted(candidate.score(), threshold.toPlainString()));
  }

  private String reason(Standing standing, int rank) {
    var limit = room() < places ? "预算可支持 %d 家".formatted(room()) : "名额 %d 个".formatted(room());
    return switch (standing) {
      case SELECTED -> "排名第 %d，在%s之内".formatted(rank, limit);
      case TIED -> "并列第 %d，跨越%s的界线，由人决定".formatted(rank, limit);
      default -> "排名第 %d，在%s之外".formatted(rank, limit);
    };
  }
}
