package cn.zhuli.payment;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The default way out of the house: a list for the finance office (拨款清单), as a spreadsheet. */
@Component
public class PaymentList implements PaymentChannel {

  private static final List<String> HEADINGS =
      List.of("项目编号", "期次", "收款户名", "收款账号", "开户行", "金额（元）");

  private final JdbcClient jdbc;

  PaymentList(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** One line of the list, frozen when the payment was released. */
  public record Line(
      String number,
      int tranche,
      String accountName,
      String account,
      String bank,
      BigDecimal amount) {}

  @Override
  public void release(Payment payment, Agreement agreement) {
    var account = agreement.account();
    if (account == null) {
      throw new IllegalStateException("No account for " + payment.number());
    }
    jdbc.sql(
            """
            insert into payment_line
              (number, tranche, round_id, account_name, account_number, bank, amount)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            payment.number(),
            payment.tranche(),
            payment.round(),
            account.name(),
            account.number(),
            account.bank(),
            payment.amount())
        .update();
  }

  /** The lines of a round. */
  public List<Line> of(String round) {
    return jdbc.sql(
            """
            select number, tranche, account_name, account_number, bank, amount
            from payment_line where round_id = ? order by number, tranche
            """)
        .param(round)
        .query(
            (row, n) ->
                new Line(
                    row.getString(1),
                    row.getInt(2),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5),
                    row.getBigDecimal(6)))
        .list();
  }

  /** Writes the list of a round as .xlsx; every cell but the amount is text. */
  public void write(String round, OutputStream out) throws IOException {
    try (var workbook = new SXSSFWorkbook()) {
      var sheet = workbook.createSheet("拨款清单");
      var heading = sheet.createRow(0);
      for (int i = 0; i < HEADINGS.size(); i++) {
        heading.createCell(i).setCellValue(HEADINGS.get(i));
      }
      var lines = of(round);
      for (int i = 0; i < lines.size(); i++) {
        var line = lines.get(i);
        var row = sheet.createRow(i + 1);
        row.createCell(0).setCellValue(line.number());
        row.createCell(1).setCellValue(line.tranche());
        row.createCell(2).setCellValue(line.accountName());
        row.createCell(3).setCellValue(line.account());
        row.createCell(4).setCellValue(line.bank());
        row.createCell(5).setCellValue(line.amount().doubleValue());
      }
      workbook.write(out);
    }
  }
}
