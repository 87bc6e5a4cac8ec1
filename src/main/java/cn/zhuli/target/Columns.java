package cn.zhuli.target;

import cn.zhuli.registry.ImportReport.Fault;
import cn.zhuli.registry.ImportReport.Warning;
import cn.zhuli.registry.table.Line;
import cn.zhuli.registry.table.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Where a table keeps the unit's name and which measure in which column. */
final class Columns {

  private final Table table;
  private final Measures measures;
  private final Map<Integer, String> headers = new TreeMap<>();
  private final Map<Integer, Measure> measured = new TreeMap<>();
  private final List<Integer> units;

  Columns(Table table, Measures measures) {
    this.table = table;
    this.measures = measures;
    table.columns().forEach((at, text) -> headers.put(at, Header.plain(text)));
    headers.forEach((at, name) -> measures.called(name).ifPresent(m -> measured.put(at, m)));
    this.units =
        headers.entrySet().stream()
            .filter(header -> measures.isUnit(header.getValue()))
            .map(Map.Entry::getKey)
            .toList();
  }

  int headerLine() {
    return table.header().map(Line::number).orElse(1);
  }

  /** The measures by column. */
  Map<Integer, Measure> measured() {
    return measured;
  }

  Set<String> ids() {
    return measured.values().stream().map(Measure::id).collect(Collectors.toSet());
  }

  /** The header as written. */
  String header(int at) {
    return table.columns().getOrDefault(at, "");
  }

  String unitHeader() {
    return header(units.get(0));
  }

  /** The unit's name in a line; empty where it has none. */
  String unit(Line line) {
    return line.cells().getOrDefault(units.get(0), "");
  }

  /** The word by which a line calls itself a total; empty if it doesn't. */
  String total(Line line) {
    return line.cells().entrySet().stream()
        .filter(cell -> !measured.containsKey(cell.getKey()))
        .map(Map.Entry::getValue)
        .filter(Header::isTotal)
        .findFirst()
        .orElse("");
  }

  /** Why none of the table's rows can be read. */
  List<Fault> faults() {
    var faults = new ArrayList<Fault>();
    if (units.size() != 1) {
      faults.add(
          new Fault(
              "单位名称",
              "unit",
              units.isEmpty() ? "缺少单位名称列，本表未导入，请补上该列" : "单位名称列重复出现，本表未导入，请只保留一列",
              "One column with the unit's name is needed; the table was not imported"));
    }
    if (measured.isEmpty()) {
      faults.add(
          new Fault(
              null,
              null,
              "没有任何指标列，本表未导入；认得的指标：" + String.join("、", measures.labels()),
              "No column is a known measure; known are " + ids(measures.measures())));
    }
    repeated().forEach(measure -> faults.add(twice(measure)));
    return faults;
  }

  private List<Measure> repeated() {
    var seen = new HashSet<String>();
    return measured.values().stream().filter(measure -> !seen.add(measure.id())).toList();
  }

  private static Fault twice(Measure measure) {
    return new Fault(
        measure.label(),
        measure.id(),
        "指标“" + measure.label() + "”有两列，本表未导入，请只保留一列",
        "Measure " + measure.id() + " has two columns; the table was not imported, keep one");
  }

  /** What is ignored: columns that are neither unit, nor number, nor a measure. */
  List<Warning> unknown(String sheet) {
    return headers.entrySet().stream()
        .filter(header -> !measured.containsKey(header.getKey()))
        .filter(header -> !units.contains(header.getKey()))
        .filter(header -> !Header.ORDINAL.contains(header.getValue()))
        .map(header -> unknown(sheet, header(header.getKey())))
        .toList();
  }

  private Warning unknown(String sheet, String header) {
    return new Warning(
        sheet,
        headerLine(),
        header,
        "不认识的列“" + header + "”，已忽略；认得的指标：" + String.join("、", measures.labels()),
        "Unknown column "
            + header
            + " was ignored; known measures are "
            + ids(measures.measures()));
  }

  private static String ids(Collection<Measure> measures) {
    return measures.stream().map(Measure::id).collect(Collectors.joining(", "));
  }
}
