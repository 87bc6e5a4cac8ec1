package cn.zhuli.registry.web;

import cn.zhuli.registry.ImportReport;
import cn.zhuli.registry.ImportReport.Fault;
import cn.zhuli.registry.ImportReport.Warning;
import java.util.List;

/**
 * A report as it is shown to a person: what is to be corrected, no more of it than can be read.
 *
 * @param wrong the first faults in the order of the file
 * @param more how many faults there are besides
 */
record ImportOutcome(
    ImportReport.Counts counts, List<Wrong> wrong, int more, List<Warning> warnings) {

  static final int MOST = 500;

  /** A fault and where it is. */
  record Wrong(String sheet, int line, Fault fault) {}

  static ImportOutcome of(ImportReport report) {
    var all =
        report.rows().stream()
            .flatMap(row -> row.faults().stream().map(it -> new Wrong(row.sheet(), row.line(), it)))
            .toList();
    return new ImportOutcome(
        report.counts(),
        all.stream().limit(MOST).toList(),
        Math.max(0, all.size() - MOST),
        report.warnings().stream().limit(MOST).toList());
  }
}
