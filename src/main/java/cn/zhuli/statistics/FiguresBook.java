package cn.zhuli.statistics;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The figures as a workbook, for the finance department (SD 七, WH 六, CA 五; G-11). */
public final class FiguresBook {

  private static final int WIDTH = 18 * 256;

  private FiguresBook() {}

  /** Writes one row a round, and the details of each round on sheets of their own. */
  public static void write(List<Figures> years, OutputStream out) throws IOException {
    try (var book = new XSSFWorkbook()) {
      var sums = sheet(book, "汇总", "批次", "年度", "申报", "预算", "已承诺", "已拨付", "已追回");
      years.forEach(
          it ->
              row(
                  sums,
                  it.round(),
                  it.year(),
                  it.applications(),
                  it.budget(),
                  it.committed(),
                  it.paid(),
                  it.recovered()));
      var verdicts = sheet(book, "各环节", "批次", "环节", "结论", "件数", "占比（%）");
      var vetoes = sheet(book, "否决", "批次", "条款", "件数");
      var outcomes = sheet(book, "结果", "批次", "结果", "件数");
      var stages = sheet(book, "用时", "批次", "环节", "次数", "平均天数");
      for (var it : years) {
        it.verdicts()
            .forEach(
                verdict ->
                    row(
                        verdicts,
                        it.round(),
                        verdict.label(),
                        verdict.verdict(),
                        verdict.cases(),
                        verdict.share()));
        it.vetoes().forEach(veto -> row(vetoes, it.round(), veto.name(), veto.cases()));
        it.outcomes().forEach(end -> row(outcomes, it.round(), end.name(), end.cases()));
        it.stages()
            .forEach(
                stage ->
                    row(
                        stages,
                        it.round(),
                        stage.label(),
                        stage.done(),
                        BigDecimal.valueOf(stage.averageDays())));
      }
      book.write(out);
    }
  }

  private static Sheet sheet(XSSFWorkbook book, String name, String... headings) {
    var sheet = book.createSheet(name);
    sheet.createFreezePane(0, 1);
    sheet.setDefaultColumnWidth(WIDTH / 256);
    row(sheet, (Object[]) headings);
    return sheet;
  }

  private static void row(Sheet sheet, Object... cells) {
    var row = sheet.createRow(sheet.getPhysicalNumberOfRows());
    for (int i = 0; i < cells.length; i++) {
      var cell = row.createCell(i);
      if (cells[i] instanceof Number number) {
        cell.setCellValue(number.doubleValue());
      } else {
        cell.setCellValue(cells[i].toString());
      }
    }
  }
}
