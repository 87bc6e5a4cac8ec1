package cn.zhuli.statistics;

import java.math.BigDecimal;
import java.util.List;

/**
 * The figures of one round (G-11).
 *
 * @param applications how many came in
 * @param verdicts how many cases got which verdict at which step; pass rates follow from them
 * @param vetoes how many cases each rule vetoed; a case counts once for each of its rules
 * @param outcomes how many cases ended how
 * @param committed yuan promised
 * @param paid yuan paid
 * @param recovered yuan that came back
 * @param stages how long work lay where
 */
public record Figures(
    String round,
    String programme,
    int year,
    int applications,
    List<Verdict> verdicts,
    List<Count> vetoes,
    List<Count> outcomes,
    BigDecimal budget,
    BigDecimal committed,
    BigDecimal paid,
    BigDecimal recovered,
    List<StageDays.Stage> stages) {

  /**
   * How many cases got a verdict at a step.
   *
   * @param share of all cases that got any verdict there, in percent
   */
  public record Verdict(String step, String label, String verdict, int cases, BigDecimal share) {}

  /** How many cases, by a name. */
  public record Count(String name, int cases) {}
}
