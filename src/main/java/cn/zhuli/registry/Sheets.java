package cn.zhuli.registry;

import cn.zhuli.registry.table.Table;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The tables that can be imported; societies come first, since all others are about them. */
final class Sheets {

  static final List<Sheet<?, ?, ?>> ALL =
      List.of(
          new SocietySheet(),
          new InspectionSheet(),
          new ReelectionSheet(),
          new PenaltySheet(),
          new AttendanceSheet(),
          new GovernanceSheet());

  private Sheets() {}

  /**
   * A workbook's tables are told by the name of their sheet, a file without sheets by its headers.
   */
  static Optional<Sheet<?, ?, ?>> of(Table table) {
    var name = table.name();
    return name == null
        ? closest(table)
        : ALL.stream().filter(sheet -> sheet.name().equals(name)).findFirst();
  }

  static String names() {
    return ALL.stream().map(Sheet::name).collect(Collectors.joining("、"));
  }

  private static Optional<Sheet<?, ?, ?>> closest(Table table) {
    return ALL.stream()
        .filter(sheet -> ownHeaders(sheet, table) > 0)
        .max(Comparator.comparingLong(sheet -> ownHeaders(sheet, table)));
  }

  /** How many headers tell this sheet from the others: every sheet has credit codes. */
  private static long ownHeaders(Sheet<?, ?, ?> sheet, Table table) {
    var headers = Layout.headers(table).values();
    return sheet.columns().stream()
        .filter(column -> !column.equals(Column.CREDIT_CODE))
        .filter(column -> headers.contains(column.header()))
        .count();
  }
}
