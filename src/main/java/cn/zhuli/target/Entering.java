package cn.zhuli.target;

import cn.zhuli.programme.Round;
import cn.zhuli.registry.ImportReport;
import cn.zhuli.registry.ImportReport.Fault;
import cn.zhuli.registry.ImportReport.Row;
import cn.zhuli.registry.ImportReport.Status;
import cn.zhuli.registry.ImportReport.Warning;
import cn.zhuli.registry.Society;
import cn.zhuli.registry.table.Line;
import cn.zhuli.registry.table.Table;
import cn.zhuli.target.TargetReport.Disagreement;
import cn.zhuli.target.UnitYear.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One file as it is taken in, table by table and row by row. */
final class Entering {

  private static final String CSV = "CSV";

  private final Kind kind;
  private final Round round;
  private final Measures measures;
  private final UnitYears years;
  private final Units units;
  private final @Nullable String list;
  private final Map<String, Integer> seen = new HashMap<>();
  private final List<Row> rows = new ArrayList<>();
  private final List<Warning> warnings = new ArrayList<>();
  private final List<Disagreement> disagreements = new ArrayList<>();

  Entering(
      Kind kind,
      Round round,
      Measures measures,
      UnitYears years,
      Units units,
      @Nullable String list) {
    this.kind = kind;
    this.round = round;
    this.measures = measures;
    this.years = years;
    this.units = units;
    this.list = list;
  }

  TargetReport report() {
    return TargetReport.of(ImportReport.of(rows, warnings), disagreements);
  }

  void enter(Table table) {
    if (table.header().isEmpty()) {
      return;
    }
    var sheet = Objects.requireNonNullElse(table.name(), CSV);
    var columns = new Columns(table, measures);
    warnings.addAll(columns.unknown(sheet));
    var faults = columns.faults();
    if (!faults.isEmpty()) {
      rows.add(row(sheet, columns.headerLine(), Status.REJECTED, faults));
      return;
    }
    var totals = new Totals(measures.rule(), sheet, columns);
    var group = group(columns);
    table.rows().forEach(line -> enter(line, columns, totals, sheet, group));
    disagreements.addAll(totals.disagreements());
    if (!totals.isStated()) {
      warnings.add(unstated(sheet));
    }
  }

  /** What the table's units are called together, if anybody says so. */
  private Optional<String> group(Columns columns) {
    return Optional.ofNullable(list).or(() -> measures.groupOf(columns.ids()));
  }

  private void enter(
      Line line, Columns columns, Totals totals, String sheet, Optional<String> group) {
    var total = columns.total(line);
    if (!total.isEmpty()) {
      totals.compare(line, Header.isPart(total));
      return;
    }
    var faults = new ArrayList<Fault>();
    var figures = figures(line, columns, totals, faults);
    var unit = unit(line, columns, faults);
    var status =
        faults.isEmpty() && unit.isPresent()
            ? write(unit.get(), figures, line, group, sheet)
            : Status.REJECTED;
    rows.add(row(sheet, line.number(), status, faults));
  }

  private Row row(String sheet, int line, Status status, List<Fault> faults) {
    return new Row(
        sheet, line, status, faults.stream().map(fault -> fault.under(measures.rule())).toList());
  }

  private static Map<String, Optional<BigDecimal>> figures(
      Line line, Columns columns, Totals totals, List<Fault> faults) {
    var figures = new LinkedHashMap<String, Optional<BigDecimal>>();
    columns
        .measured()
        .forEach(
            (at, measure) -> {
              var text = line.cells().get(at);
              var figure =
                  text == null
                      ? Optional.<BigDecimal>empty()
                      : Figure.read(text, columns.header(at), measure.id(), faults);
              figure.ifPresent(number -> totals.add(at, number));
              figures.put(measure.id(), figure);
            });
    return figures;
  }

  private Optional<Society> unit(Line line, Columns columns, List<Fault> faults) {
    var name = columns.unit(line);
    var column = columns.unitHeader();
    if (name.isEmpty()) {
      faults.add(new Fault(column, "unit", "单位名称不能为空，请填写", "The unit's name is missing"));
      return Optional.empty();
    }
    var first = seen.putIfAbsent(name, line.number());
    if (first != null) {
      faults.add(
          new Fault(
              column,
              "unit",
              "“" + name + "”已在第 " + first + " 行出现，请只保留一行",
              "'" + name + "' stands in line " + first + " already; keep one"));
      return Optional.empty();
    }
    return units.named(name, round, column, faults);
  }

  /**
   * Targets of a whole group put a unit on its list; results, and corrections of some measures,
   * leave it where it is.
   */
  private Status write(
      Society unit,
      Map<String, Optional<BigDecimal>> figures,
      Line line,
      Optional<String> group,
      String sheet) {
    var code = unit.creditCode().value();
    var found = years.find(round.id(), code);
    var year =
        found.orElseGet(() -> new UnitYear(round.id(), code, group.orElse(sheet), line.number()));
    var moved =
        kind == Kind.TARGET && group.filter(it -> year.listAs(it, line.number())).isPresent();
    var changed = year.write(kind, figures) || moved;
    years.save(year);
    if (found.isEmpty()) {
      return Status.CREATED;
    }
    return changed ? Status.UPDATED : Status.UNCHANGED;
  }

  private static Warning unstated(String sheet) {
    return new Warning(
        sheet, null, null, "表中没有合计行，未核对合计", "The table states no totals, so none were checked");
  }
}
