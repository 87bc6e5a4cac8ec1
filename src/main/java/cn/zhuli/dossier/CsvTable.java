package cn.zhuli.dossier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** A table as text that spreadsheet programs open, in UTF-8 with the mark that Excel asks for. */
class CsvTable {

  private static final String MARK = "\uFEFF";

  private final StringBuilder text = new StringBuilder(MARK);
  private final CSVPrinter printer;
  private int rows;

  CsvTable(String... headings) {
    try {
      this.printer = new CSVPrinter(text, CSVFormat.EXCEL);
      printer.printRecord((Object[]) headings);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  void row(@Nullable Object... cells) {
    try {
      printer.printRecord(
          Arrays.stream(cells)
              .map(
                  cell ->
                      cell == null
                          ? ""
                          : cell instanceof Number ? cell : PlainCell.of(cell.toString()))
              .toArray());
      rows++;
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  int rows() {
    return rows;
  }

  byte[] bytes() {
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
