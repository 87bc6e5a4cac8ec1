package cn.zhuli.registry;

import cn.zhuli.registry.ImportReport.Fault;
import cn.zhuli.registry.ImportReport.Row;
import cn.zhuli.registry.ImportReport.Status;
import cn.zhuli.registry.ImportReport.Warning;
import cn.zhuli.registry.table.Line;
import cn.zhuli.registry.table.Table;
import cn.zhuli.registry.table.TableFile;
import cn.zhuli.rule.Refusal;
import cn.zhuli.rule.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes the association's own tables into the register. A wrong row stops no other row, and the
 * same file once more changes nothing.
 */
@Component
@EnableConfigurationProperties(RegistrySettings.class)
public class RegistryImport {

  private final Ledger ledger;
  private final RegistrySettings settings;
  private final TransactionTemplate batch;

  RegistryImport(
      Ledger ledger, RegistrySettings settings, PlatformTransactionManager transactions) {
    this.ledger = ledger;
    this.settings = settings;
    this.batch = new TransactionTemplate(transactions);
    this.batch.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /**
   * Imports a workbook with any of the known sheets, or a CSV file of one of them.
   *
   * @throws Refused if the file can't be read at all; then nothing was imported
   */
  public ImportReport load(InputStream file) throws IOException {
    var tables = new TableFile(settings.limits()).read(file);
    if (tables.stream().noneMatch(table -> Sheets.of(table).isPresent())) {
      throw unknown(tables);
    }
    var rows = new ArrayList<Row>();
    var warnings = new ArrayList<Warning>(unknownSheets(tables));
    for (var sheet : Sheets.ALL) {
      var seen = new Seen();
      tables.stream()
          .filter(table -> Sheets.of(table).filter(sheet::equals).isPresent())
          .filter(table -> table.header().isPresent())
          .forEach(table -> load(sheet, table, seen, rows, warnings));
    }
    return ImportReport.of(rows, warnings);
  }

  /** The "no" to a file that is too large, for whoever stopped it on its way here. */
  public Refused tooLarge() {
    return new TableFile(settings.limits()).tooLarge();
  }

  private void load(
      Sheet<?, ?, ?> sheet, Table table, Seen seen, List<Row> rows, List<Warning> warnings) {
    var layout = new Layout(sheet, table);
    warnings.addAll(layout.warnings(sheet.name()));
    var faults = layout.faults();
    if (!faults.isEmpty()) {
      rows.add(new Row(sheet.name(), layout.headerLine(), Status.REJECTED, faults));
      return;
    }
    var lines = table.rows();
    for (var from = 0; from < lines.size(); from += settings.batchRows()) {
      var to = Math.min(from + settings.batchRows(), lines.size());
      rows.addAll(enter(sheet, layout, lines.subList(from, to), seen));
    }
  }

  /** All lines in one transaction; if the database objects to one of them, each in its own. */
  private List<Row> enter(Sheet<?, ?, ?> sheet, Layout layout, List<Line> lines, Seen seen) {
    try {
      return Objects.requireNonNull(
          batch.execute(
              open -> lines.stream().map(line -> enter(sheet, layout, line, seen)).toList()));
    } catch (DataIntegrityViolationException | ConcurrencyFailureException objection) {
      return lines.size() == 1
          ? List.of(overtaken(sheet, lines.get(0)))
          : lines.stream()
              .flatMap(line -> enter(sheet, layout, List.of(line), seen).stream())
              .toList();
    }
  }

  private Row enter(Sheet<?, ?, ?> sheet, Layout layout, Line line, Seen seen) {
    var reading = layout.reading(line);
    var status = ledger.enter(sheet, reading, seen.at(line.number()));
    return new Row(sheet.name(), line.number(), status, reading.faults());
  }

  private static Row overtaken(Sheet<?, ?, ?> sheet, Line line) {
    var fault =
        new Fault(
            null,
            null,
            "同时有另一项操作修改了同一条记录，本行未导入，请重新导入",
            "Another change to the same record came first; import the file again");
    return new Row(sheet.name(), line.number(), Status.REJECTED, List.of(fault));
  }

  private static List<Warning> unknownSheets(List<Table> tables) {
    return tables.stream()
        .filter(table -> Sheets.of(table).isEmpty() && table.header().isPresent())
        .map(
            table ->
                new Warning(
                    table.name(),
                    null,
                    null,
                    "不认识的工作表“" + table.name() + "”，已忽略；可导入的有：" + Sheets.names(),
                    "Unknown sheet " + table.name() + " was ignored; known are " + Sheets.names()))
        .toList();
  }

  private static Refused unknown(List<Table> tables) {
    var found =
        tables.stream()
            .flatMap(
                table ->
                    table.name() == null
                        ? table.columns().values().stream()
                        : Stream.of(table.name()))
            .limit(12)
            .toList();
    return new Refused(
        Refused.Kind.INVALID,
        Refusal.ofField(
            "file",
            "认不出这是哪种表（找到：" + String.join("、", found) + "）；可导入的表：" + Sheets.names() + "，请使用模板",
            "Not a known table (found "
                + String.join(", ", found)
                + "); known are "
                + Sheets.names()
                + ", use the template"));
  }
}
