package cn.zhuli.target;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Targets and results as a workbook to take along: a sheet for each group of units. */
public final class TargetWorkbook {

  private static final List<String> PARTS = List.of("任务", "完成", "完成率");
  private static final int NAME_WIDTH = 30 * 256;
  private static final int FIGURE_WIDTH = 9 * 256;
  private static final int FIRST = 2;

  private final XSSFWorkbook workbook;
  private final CellStyle header;
  private final CellStyle plain;
  private final CellStyle percent;

  private TargetWorkbook(XSSFWorkbook workbook) {
    this.workbook = workbook;
    this.header = header(workbook);
    this.plain = bordered(workbook, "0.##");
    this.percent = bordered(workbook, "0%");
  }

  /**
   * Writes the workbook.
   *
   * @param title what stands above each table, such as programme and year
   */
  public static byte[] xlsx(String title, List<Group> groups) {
    try (var workbook = new XSSFWorkbook();
        var out = new ByteArrayOutputStream()) {
      var writer = new TargetWorkbook(workbook);
      groups.forEach(group -> writer.sheet(title, group));
      if (groups.isEmpty()) {
        workbook.createSheet("尚无数据");
      }
      workbook.write(out);
      return out.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private void sheet(String title, Group group) {
    var page = workbook.createSheet(name(group.label()));
    var last = FIRST + PARTS.size() * group.measures().size() - 1;
    page.createRow(0).createCell(0).setCellValue(title + " · " + group.label());
    header(page, group);
    for (var at = 0; at < group.rows().size(); at++) {
      var unit = group.rows().get(at);
      fill(page.createRow(3 + at), String.valueOf(at + 1), unit.name(), unit.cells());
    }
    fill(page.createRow(3 + group.rows().size()), "", "合计", group.total());
    page.createFreezePane(FIRST, 3);
    page.setColumnWidth(1, NAME_WIDTH);
    for (var column = FIRST; column <= last; column++) {
      page.setColumnWidth(column, FIGURE_WIDTH);
    }
  }

  /** Sheets are named by their group; two groups that Excel would take for one are numbered. */
  private String name(String label) {
    var safe = WorkbookUtil.createSafeSheetName(label);
    return workbook.getSheet(safe) == null
        ? safe
        : WorkbookUtil.createSafeSheetName((workbook.getNumberOfSheets() + 1) + " " + label);
  }

  private void header(XSSFSheet page, Group group) {
    var labels = page.createRow(1);
    var parts = page.createRow(2);
    labels.setHeightInPoints(32);
    var names = new ArrayList<>(List.of("序号", "单位名称"));
    for (var at = 0; at < names.size(); at++) {
      cell(labels, at, names.get(at));
      cell(parts, at, "");
      page.addMergedRegion(new CellRangeAddress(1, 2, at, at));
    }
    for (var at = 0; at < group.measures().size(); at++) {
      var from = FIRST + PARTS.size() * at;
      for (var part = 0; part < PARTS.size(); part++) {
        cell(labels, from + part, part == 0 ? group.measures().get(at).label() : "");
        cell(parts, from + part, PARTS.get(part));
      }
      page.addMergedRegion(new CellRangeAddress(1, 1, from, from + PARTS.size() - 1));
    }
  }

  private void cell(Row row, int at, String text) {
    var cell = row.createCell(at);
    cell.setCellValue(text);
    cell.setCellStyle(header);
  }

  private void fill(Row row, String number, String name, List<Cell> cells) {
    text(row, 0, number);
    text(row, 1, name);
    for (var at = 0; at < cells.size(); at++) {
      var from = FIRST + PARTS.size() * at;
      var cell = cells.get(at);
      figure(row, from, cell.target() == null ? null : cell.target().doubleValue(), plain);
      figure(row, from + 1, cell.actual() == null ? null : cell.actual().doubleValue(), plain);
      var reached = cell.percent();
      figure(row, from + 2, reached == null ? null : reached / 100.0, percent);
    }
  }

  private void text(Row row, int at, String text) {
    var cell = row.createCell(at);
    cell.setCellValue(text);
    cell.setCellStyle(plain);
  }

  private static void figure(Row row, int at, @Nullable Double value, CellStyle style) {
    var cell = row.createCell(at);
    cell.setCellStyle(style);
    if (value != null) {
      cell.setCellValue(value);
    }
  }

  private static CellStyle header(XSSFWorkbook workbook) {
    var style = bordered(workbook, "@");
    var font = workbook.createFont();
    font.setBold(true);
    style.setFont(font);
    style.setWrapText(true);
    style.setAlignment(HorizontalAlignment.CENTER);
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    style.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    return style;
  }

  private static CellStyle bordered(XSSFWorkbook workbook, String format) {
    var style = workbook.createCellStyle();
    style.setDataFormat(workbook.createDataFormat().getFormat(format));
    style.setBorderTop(BorderStyle.THIN);
    style.setBorderBottom(BorderStyle.THIN);
    style.setBorderLeft(BorderStyle.THIN);
    style.setBorderRight(BorderStyle.THIN);
    return style;
  }
}
