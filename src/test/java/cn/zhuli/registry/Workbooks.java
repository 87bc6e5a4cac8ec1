package cn.zhuli.registry;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Workbooks as an officer's Excel would save them. */
public final class Workbooks {

  /** A formula with the value that Excel last computed. */
  public record Formula(String text, Object cached) {}

  private Workbooks() {}

  public static InputStream workbook(Consumer<XSSFWorkbook> fill) {
    try (var workbook = new XSSFWorkbook();
        var out = new ByteArrayOutputStream()) {
      fill.accept(workbook);
      workbook.write(out);
      return new ByteArrayInputStream(out.toByteArray());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** One row for each array; {@code null} is a blank line. */
  public static void sheet(XSSFWorkbook workbook, String name, Object[]... rows) {
    var sheet = workbook.createSheet(name);
    for (var at = 0; at < rows.length; at++) {
      if (rows[at] != null) {
        fill(sheet.createRow(at), rows[at]);
      }
    }
  }

  private static void fill(Row row, Object[] values) {
    for (var at = 0; at < values.length; at++) {
      if (values[at] != null) {
        fill(row.createCell(at), values[at]);
      }
    }
  }

  private static void fill(Cell cell, Object value) {
    if (value instanceof LocalDate day) {
      cell.setCellValue(day);
      var style = cell.getSheet().getWorkbook().createCellStyle();
      style.setDataFormat((short) 14);
      cell.setCellStyle(style);
    } else if (value instanceof Number number) {
      cell.setCellValue(number.doubleValue());
    } else if (value instanceof Boolean answer) {
      cell.setCellValue(answer);
    } else if (value instanceof FormulaError error) {
      cell.setCellErrorValue(error.getCode());
    } else if (value instanceof Formula formula) {
      cell.setCellFormula(formula.text());
      fill(cell, formula.cached());
    } else {
      cell.setCellValue(value.toString());
    }
  }
}
