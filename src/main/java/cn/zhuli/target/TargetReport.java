package cn.zhuli.target;

import cn.zhuli.registry.ImportReport;
import java.math.BigDecimal;
import java.util.List;

/**
 * What became of an imported file of targets or results.
 *
 * @param rows what became of each unit's row
 * @param warnings what was ignored, such as an unknown column
 * @param disagreements where a row of totals states something else than the sum of its rows
 */
public record TargetReport(
    ImportReport.Counts counts,
    List<ImportReport.Row> rows,
    List<ImportReport.Warning> warnings,
    List<Disagreement> disagreements) {

  /**
   * A total that is not the sum.
   *
   * @param rule id of the rule that it breaks
   * @param line as Excel shows it, from 1
   * @param column header of the column
   * @param stated what the row of totals says
   * @param sum of the rows that it is about, whether they were taken in or not
   */
  public record Disagreement(
      String rule,
      String sheet,
      int line,
      String column,
      String stated,
      BigDecimal sum,
      String zh,
      String en) {}

  static TargetReport of(ImportReport report, List<Disagreement> disagreements) {
    return new TargetReport(
        report.counts(), report.rows(), report.warnings(), List.copyOf(disagreements));
  }
}
