package cn.zhuli.registry.table;

import static cn.zhuli.registry.Workbooks.sheet;
import static cn.zhuli.registry.Workbooks.workbook;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhuli.rule.Refused;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class TableFileTest {

  private final TableFile file =
      new TableFile(new Limits(5, DataSize.ofKilobytes(64), DataSize.ofMegabytes(1)));

  @Test
  void countsLinesAsExcelShowsThemAndLeavesBlankOnesOut() throws IOException {
    var table =
        read(workbook(book -> sheet(book, "甲", null, row("列"), row(" "), null, row(null, "值"))));
    assertThat(table.columns()).isEqualTo(Map.of(0, "列"));
    assertThat(table.rows()).containsExactly(new Line(5, Map.of(1, "值")));
  }

  @Test
  void readsDaysOfAWorkbookThatCountsFrom1904() throws IOException {
    var table =
        read(
            workbook(
                book -> {
                  book.getCTWorkbook().getWorkbookPr().setDate1904(true);
                  sheet(book, "甲", row("日期"), row(LocalDate.of(2025, 3, 1)));
                }));
    assertThat(table.rows()).extracting(Line::cells).containsExactly(Map.of(0, "2025-03-01"));
  }

  @Test
  void readsTextThatIsWrittenInPlaceAsStreamingWritersDo() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var book = new SXSSFWorkbook()) {
      book.createSheet("甲").createRow(0).createCell(0).setCellValue("列");
      book.write(out);
    }
    assertThat(read(new ByteArrayInputStream(out.toByteArray())).columns())
        .isEqualTo(Map.of(0, "列"));
  }

  @Test
  void writesNumbersOutAndKeepsTheExponentOfThoseThatLostDigits() throws IOException {
    var table =
        read(
            workbook(
                book -> sheet(book, "甲", row(1234567.5, 123456789012345L, 1234567890123456789L))));
    assertThat(table.columns())
        .isEqualTo(Map.of(0, "1234567.5", 1, "123456789012345", 2, "1.23456789012345677E+18"));
  }

  @Test
  void countsRowsOverAllSheetsButNotTheirHeaders() throws IOException {
    assertThat(
            file.read(
                workbook(
                    book -> {
                      sheet(book, "甲", row("列"), row(1), row(2));
                      sheet(book, "乙", row("列"), row(1), row(2), row(3));
                    })))
        .extracting(table -> table.rows().size())
        .containsExactly(2, 3);
    assertRefused(
        workbook(
            book -> {
              sheet(book, "甲", row("列"), row(1), row(2), row(3));
              sheet(book, "乙", row("列"), row(1), row(2), row(3));
            }),
        Refused.Kind.TOO_LARGE);
  }

  @Test
  void refusesAFileBeyondItsSize() {
    assertRefused(new ByteArrayInputStream(new byte[64 * 1024 + 1]), Refused.Kind.TOO_LARGE);
  }

  @Test
  void refusesAWorkbookThatUnpacksWithoutEnd() throws IOException {
    assertRefused(zip("xl/workbook.xml", new byte[2 * 1024 * 1024]), Refused.Kind.TOO_LARGE);
  }

  @Test
  void refusesAnArchiveThatIsNoWorkbook() throws IOException {
    assertRefused(zip("word/document.xml", new byte[1]), Refused.Kind.UNSUPPORTED_TYPE);
  }

  @Test
  void refusesADamagedWorkbook() throws IOException {
    assertRefused(zip("xl/workbook.xml", new byte[1]), Refused.Kind.INVALID);
    var whole = workbook(book -> sheet(book, "甲", row("列"))).readAllBytes();
    var half = Arrays.copyOf(whole, whole.length / 2);
    assertThatThrownBy(() -> file.read(new ByteArrayInputStream(half))).isInstanceOf(Refused.class);
  }

  private Table read(InputStream content) throws IOException {
    return file.read(content).get(0);
  }

  private void assertRefused(InputStream content, Refused.Kind kind) {
    assertThatThrownBy(() -> file.read(content))
        .isInstanceOfSatisfying(Refused.class, it -> assertThat(it.kind()).isEqualTo(kind));
  }

  private static Object[] row(Object... cells) {
    return cells;
  }

  private static InputStream zip(String entry, byte[] content) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(entry));
      zip.write(content);
    }
    return new ByteArrayInputStream(out.toByteArray());
  }
}
