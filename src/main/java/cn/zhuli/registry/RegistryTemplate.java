package cn.zhuli.registry;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The empty workbook that officers fill in: every sheet with its headers, required ones with an
 * asterisk, text cells as text so that Excel doesn't shorten long numbers.
 */
public final class RegistryTemplate {

  private static final int LAST_ROW = 50_000;
  private static final int WIDTH = 20 * 256;

  private RegistryTemplate() {}

  public static byte[] xlsx() {
    try (var workbook = new XSSFWorkbook();
        var out = new ByteArrayOutputStream()) {
      for (var sheet : Sheets.ALL) {
        addSheet(workbook, sheet);
      }
      workbook.write(out);
      return out.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static void addSheet(XSSFWorkbook workbook, Sheet<?, ?, ?> sheet) {
    var page = workbook.createSheet(sheet.name());
    page.createFreezePane(0, 1);
    var header = page.createRow(0);
    var columns = sheet.columns();
    for (var at = 0; at < columns.size(); at++) {
      var column = columns.get(at);
      var cell = header.createCell(at);
      cell.setCellValue(column.header() + (column.required() ? "*" : ""));
      cell.setCellStyle(bold(workbook));
      page.setColumnWidth(at, WIDTH);
      page.setDefaultColumnStyle(at, style(workbook, column.isDate() ? "yyyy-mm-dd" : "@"));
      offer(page, at, column.choices());
    }
  }

  private static void offer(XSSFSheet page, int at, List<String> choices) {
    if (choices.isEmpty()) {
      return;
    }
    var help = page.getDataValidationHelper();
    var list = help.createExplicitListConstraint(choices.toArray(String[]::new));
    page.addValidationData(
        help.createValidation(list, new CellRangeAddressList(1, LAST_ROW, at, at)));
  }

  private static CellStyle bold(Workbook workbook) {
    var style = workbook.createCellStyle();
    var font = workbook.createFont();
    font.setBold(true);
    style.setFont(font);
    return style;
  }

  private static CellStyle style(Workbook workbook, String format) {
    var style = workbook.createCellStyle();
    style.setDataFormat(workbook.createDataFormat().getFormat(format));
    return style;
  }
}
