package cn.zhuli.dossier;

import cn.zhuli.letter.Letter;
import cn.zhuli.mail.Mail;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What went to whom and when, a line for each sending and for each letter that was not sent. */
record LetterLog(List<Letter> letters, List<Mail> mails) {

  CsvTable table() {
    var table =
        new CsvTable("成文时间", "编号", "函件", "收件单位", "信用代码", "条款", "状态", "收件地址", "发送状态", "发送时间", "校验值");
    for (var letter : letters) {
      var sent = mails.stream().filter(mail -> letter.id().equals(mail.enclosure())).toList();
      sent.forEach(mail -> row(table, letter, mail));
      if (sent.isEmpty()) {
        row(table, letter, null);
      }
    }
    return table;
  }

  private static void row(CsvTable table, Letter letter, @Nullable Mail mail) {
    table.row(
        letter.madeAt(),
        letter.subject(),
        letter.title(),
        letter.recipientName(),
        letter.recipient(),
        letter.rule(),
        letter.state().label(),
        mail == null ? null : mail.address(),
        mail == null ? "仅在系统中送达" : mail.state().label(),
        mail == null ? null : mail.sentAt(),
        letter.hash());
  }
}
