package cn.zhuli.target;

import cn.zhuli.fact.Facts;
import cn.zhuli.journal.AuditTrail;
import cn.zhuli.programme.Round;
import cn.zhuli.programme.Rounds;
import cn.zhuli.registry.ImportReport.Fault;
import cn.zhuli.registry.ImportReport.Row;
import cn.zhuli.registry.RegistrySettings;
import cn.zhuli.registry.table.TableFile;
import cn.zhuli.rule.Refusal;
import cn.zhuli.rule.Refused;
import cn.zhuli.target.UnitYear.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes in what units were set to reach, or what they reached, from the tables that the association
 * or the platform has of it (YC-7). A wrong row stops no other row, and the same file once more
 * changes nothing.
 */
@Service
public class TargetImport {

  /** What an act on record tells of a file: so many faults, each so long. */
  private static final int MOST_TOLD = 200;

  private static final int LONGEST = 200;

  private final Rounds rounds;
  private final MeasureBooks measures;
  private final UnitYears years;
  private final Units units;
  private final RegistrySettings settings;
  private final AuditTrail audit;

  TargetImport(
      Rounds rounds,
      MeasureBooks measures,
      UnitYears years,
      Units units,
      RegistrySettings settings,
      AuditTrail audit) {
    this.rounds = rounds;
    this.measures = measures;
    this.years = years;
    this.units = units;
    this.settings = settings;
    this.audit = audit;
  }

  /**
   * Imports a workbook or a CSV file; the first line of each table names its columns.
   *
   * @param list what the group of units is called; {@code null} for what the bundle calls a group
   *     with these measures, else the sheet
   * @throws Refused if the round is closed or sets no targets, or the file can't be read at all;
   *     then nothing was imported
   */
  @Transactional
  public TargetReport load(
      Kind kind, String round, InputStream file, @Nullable String list, String by)
      throws IOException {
    var held = rounds.lock(round).orElseThrow(() -> Refused.notFound("round", round));
    refuseClosed(held);
    var known = measures.of(held);
    var entry = new Entering(kind, held, known, years, units, list);
    new TableFile(settings.limits()).read(file).forEach(entry::enter);
    var report = entry.report();
    record(held, kind, report, by);
    return report;
  }

  private static void refuseClosed(Round round) {
    if (round.phase() == Round.Phase.CLOSED) {
      throw new Refused(
          Refused.Kind.CONFLICT,
          Refusal.ofField(
              "round",
              "批次 " + round.id() + " 已结项，年度任务和完成情况不再改动",
              "Round " + round.id() + " is closed; its targets and results stay as they are"));
    }
  }

  private void record(Round round, Kind kind, TargetReport report, String by) {
    if (kind == Kind.TARGET) {
      audit.record(round.id(), by, "importTargets", "导入年度任务", told(report));
    } else {
      audit.record(round.id(), by, "importActuals", "导入完成情况", told(report));
    }
  }

  private static Facts told(TargetReport report) {
    var counts = report.counts();
    var rejected =
        report.rows().stream().flatMap(row -> row.faults().stream().map(fault -> told(row, fault)));
    var disagreements =
        report.disagreements().stream().map(wrong -> wrong.sheet() + " " + wrong.zh());
    return Facts.of("created", counts.created())
        .with("updated", counts.updated())
        .with("unchanged", counts.unchanged())
        .with("refusedRows", counts.rejected())
        .with("refused", first(rejected))
        .with("disagreements", first(disagreements));
  }

  /** The first of them, each no longer than a line or two, or {@code null} for none. */
  private static @Nullable List<String> first(Stream<String> found) {
    var told =
        found
            .limit(MOST_TOLD)
            .map(text -> text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text)
            .toList();
    return told.isEmpty() ? null : told;
  }

  private static String told(Row row, Fault fault) {
    return "%s 第 %d 行：%s".formatted(row.sheet(), row.line(), fault.zh());
  }
}
