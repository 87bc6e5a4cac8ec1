package cn.zhuli.registry;

import cn.zhuli.registry.ImportReport.Fault;
import cn.zhuli.registry.ImportReport.Warning;
import cn.zhuli.registry.table.Line;
import cn.zhuli.registry.table.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Where a table keeps the columns of its sheet, in whatever order. */
final class Layout {

  private final Table table;
  private final Map<String, Column> byField;
  private final Map<String, Column> byHeader;
  private final Map<Integer, String> headers;

  Layout(Sheet<?, ?, ?> sheet, Table table) {
    this.table = table;
    this.byField = by(Column::field, sheet);
    this.byHeader = by(Column::header, sheet);
    this.headers = headers(table);
  }

  private static Map<String, Column> by(Function<Column, String> name, Sheet<?, ?, ?> sheet) {
    return sheet.columns().stream().collect(Collectors.toMap(name, column -> column));
  }

  /** The headers by column, without blanks, line breaks and the asterisk of required ones. */
  static Map<Integer, String> headers(Table table) {
    var headers = new TreeMap<Integer, String>();
    table.columns().forEach((at, text) -> headers.put(at, text.replaceAll("[\\s\u3000*＊]", "")));
    return headers;
  }

  int headerLine() {
    return table.header().map(Line::number).orElse(1);
  }

  /** Why none of the table's rows can be read: headers that are missing or there twice. */
  List<Fault> faults() {
    var faults = new ArrayList<Fault>();
    for (var column : byHeader.values()) {
      var times = Collections.frequency(headers.values(), column.header());
      if (times == 0 && column.required()) {
        faults.add(missing(column));
      }
      if (times > 1) {
        faults.add(repeated(column));
      }
    }
    return faults;
  }

  private Fault missing(Column column) {
    return new Fault(
        column.header(),
        column.field(),
        "缺少列“" + column.header() + "”，本表 " + table.rows().size() + " 行均未导入，请补上该列",
        "Column "
            + column.header()
            + " is missing; none of the "
            + table.rows().size()
            + " rows was imported, add it");
  }

  private Fault repeated(Column column) {
    return new Fault(
        column.header(),
        column.field(),
        "列“" + column.header() + "”重复出现，本表 " + table.rows().size() + " 行均未导入，请只保留一列",
        "Column "
            + column.header()
            + " occurs more than once; none of the "
            + table.rows().size()
            + " rows was imported, keep one");
  }

  List<Warning> warnings(String sheet) {
    return headers.values().stream()
        .filter(header -> !byHeader.containsKey(header))
        .distinct()
        .map(
            header ->
                new Warning(
                    sheet,
                    headerLine(),
                    header,
                    "不认识的列“" + header + "”，已忽略；如需导入请改用模板中的列名",
                    "Unknown column " + header + " was ignored; the template has the names known"))
        .toList();
  }

  Reading reading(Line line) {
    var values = new HashMap<String, String>();
    headers.forEach(
        (at, header) -> {
          var column = byHeader.get(header);
          if (column != null) {
            values.put(column.field(), line.cells().getOrDefault(at, ""));
          }
        });
    return new Reading(byField, values);
  }
}
