package cn.zhuli.dossier;

import cn.zhuli.assessment.Rubric;
import cn.zhuli.assessment.Score;
import cn.zhuli.intake.Application;
import cn.zhuli.paper.Timeless;
import cn.zhuli.programme.Round;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** The ranked list of a round and the scores behind it: criterion by criterion, by reviewer. */
class RankingBook {

  private static final int LONGEST_CELL = 32_767;
  private final SXSSFWorkbook book = new SXSSFWorkbook();
  private final CellStyle plain = book.createCellStyle();

  RankingBook(Round round) {
    plain.setQuotePrefixed(true);
    book.setZip64Mode(Zip64Mode.Never);
    var properties = book.getXSSFWorkbook().getProperties().getCoreProperties();
    properties.setCreated(Optional.of(Date.from(round.openedAt())));
  }

  void list(
      List<Application> applications, UnaryOperator<String> track, UnaryOperator<String> verdict) {
    var sheet = sheet("名单", "名次", "编号", "申报单位", "信用代码", "类别", "得分", "去向", "理由", "结果", "条款", "支持金额");
    for (var one : applications) {
      row(
          sheet,
          one.rank().orElse(null),
          one.number(),
          one.applicantName(),
          one.applicant(),
          one.track().map(track).orElse(null),
          one.score().orElse(null),
          one.standing().map(standing -> standing.label()).orElse(null),
          one.standingReason(),
          one.outcome().map(verdict).orElse(null),
          one.outcomeRule(),
          one.award().orElse(null));
    }
  }

  /** One row for each score, one column for each criterion. */
  void scores(List<Score> scores, List<Rubric.Criterion> criteria, UnaryOperator<String> reviewer) {
    var headings = new ArrayList<>(List.of("编号", "评审人", "版本"));
    criteria.forEach(one -> headings.add(one.name() + "（" + one.points() + "）"));
    headings.addAll(List.of("合计", "评语", "提交时间"));
    var sheet = sheet("评分", headings.toArray(String[]::new));
    for (var score : scores) {
      var cells = new ArrayList<@Nullable Object>();
      cells.add(score.number());
      cells.add(reviewer.apply(score.expert()));
      cells.add(score.version());
      criteria.forEach(one -> cells.add(score.points().number(one.field())));
      cells.add(score.total());
      cells.add(score.comment());
      cells.add(score.submittedAt().toString());
      row(sheet, cells.toArray());
    }
  }

  byte[] bytes() throws IOException {
    var out = new ByteArrayOutputStream();
    try (book) {
      book.write(out);
    }
    return Timeless.of(out.toByteArray());
  }

  private Sheet sheet(String name, String... headings) {
    var sheet = book.createSheet(name);
    sheet.createFreezePane(0, 1);
    sheet.setDefaultColumnWidth(16);
    row(sheet, (Object[]) headings);
    return sheet;
  }

  private void row(Sheet sheet, @Nullable Object... cells) {
    var row = sheet.createRow(sheet.getLastRowNum() + 1);
    for (int i = 0; i < cells.length; i++) {
      var cell = row.createCell(i);
      if (cells[i] instanceof Number number) {
        cell.setCellValue(number.doubleValue());
      } else if (cells[i] != null) {
        var text = shortened(cells[i].toString());
        cell.setCellValue(text);
        if (PlainCell.looksLikeFormula(text)) {
          cell.setCellStyle(plain);
        }
      }
    }
  }

  private static String shortened(String text) {
    return text.length() > LONGEST_CELL ? text.substring(0, LONGEST_CELL - 1) + "…" : text;
  }
}
