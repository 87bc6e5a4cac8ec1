package cn.zhuli.target;

import cn.zhuli.registry.ImportReport.Fault;
import cn.zhuli.registry.table.Line;
import cn.zhuli.target.TargetReport.Disagreement;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The sums of a table's columns, to be held against those that it states. */
final class Totals {

  private final String rule;
  private final String sheet;
  private final Columns columns;
  private final Map<Integer, BigDecimal> sums = new HashMap<>();
  private final Map<Integer, BigDecimal> part = new HashMap<>();
  private final List<Disagreement> disagreements = new ArrayList<>();
  private boolean stated;

  Totals(String rule, String sheet, Columns columns) {
    this.rule = rule;
    this.sheet = sheet;
    this.columns = columns;
  }

  /** Counts a figure, even one of a row that is not taken in: the total was made of it too. */
  void add(int column, BigDecimal figure) {
    sums.merge(column, figure, BigDecimal::add);
    part.merge(column, figure, BigDecimal::add);
  }

  /** Compares a row of totals with the rows it is about. */
  void compare(Line line, boolean ofPart) {
    stated = true;
    for (var column : columns.measured().keySet()) {
      var text = line.cells().get(column);
      if (text != null) {
        compare(line, column, text, (ofPart ? part : sums).getOrDefault(column, BigDecimal.ZERO));
      }
    }
    if (ofPart) {
      part.clear();
    }
  }

  private void compare(Line line, int column, String text, BigDecimal sum) {
    var faults = new ArrayList<Fault>();
    var total = Figure.read(text, columns.header(column), "", faults);
    if (total.filter(number -> number.compareTo(sum) == 0).isEmpty()) {
      disagreements.add(disagreement(line.number(), columns.header(column), text, sum));
    }
  }

  private Disagreement disagreement(int line, String column, String text, BigDecimal sum) {
    return new Disagreement(
        rule,
        sheet,
        line,
        column,
        text,
        sum,
        "第 %d 行“%s”的合计写的是 %s，各行相加是 %s，请核对".formatted(line, column, text, sum.toPlainString()),
        "Line %d states %s as the total of %s, but the rows sum to %s; check them"
            .formatted(line, text, column, sum.toPlainString()));
  }

  /** Whether the table states any totals. */
  boolean isStated() {
    return stated;
  }

  List<Disagreement> disagreements() {
    return disagreements;
  }
}
