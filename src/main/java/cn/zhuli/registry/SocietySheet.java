package cn.zhuli.registry;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The list of societies (学会). */
final class SocietySheet implements Sheet<String, Particulars, Society> {

  private static final Pattern AUTHORITY = Pattern.compile("[a-z][a-z0-9-]{0,39}");
  private static final Pattern EMAIL =
      Pattern.compile("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+){1,8}");
  private static final Pattern ACCOUNT_NUMBER = Pattern.compile("\\d[\\d -]{3,58}\\d");

  @Override
  public String name() {
    return "学会";
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.CREDIT_CODE,
        Column.text("name", "学会名称").needed(),
        Column.choice("level", "级别", Level.values()).needed(),
        Column.text("authority", "所属科协代码").needed(),
        Column.choice("kind", "单位类型", UnitKind.values()),
        Column.text("city", "所在市"),
        Column.date("foundedOn", "成立日期"),
        Column.text("accountHolder", "银行户名"),
        Column.text("accountNumber", "银行账号"),
        Column.text("accountBank", "开户银行"),
        Column.text("contactEmail", "联系邮箱"));
  }

  @Override
  public Class<Society> entries() {
    return Society.class;
  }

  @Override
  public boolean isOfSociety() {
    return false;
  }

  @Override
  public @Nullable String key(Reading row) {
    return row.creditCode();
  }

  @Override
  public @Nullable Particulars content(Reading row, @Nullable Particulars current) {
    var name = row.text("name", 200, null);
    var level = row.choice("level", Level.values(), null);
    var authority =
        row.text(
            "authority",
            AUTHORITY,
            null,
            "应为科协代码（小写字母、数字），如 sd",
            "must be the association's code in lower case, such as sd");
    var known = row.choice("kind", UnitKind.values(), current == null ? null : current.kind());
    var kind = known == null ? UnitKind.SOCIETY : known;
    var city = row.text("city", 60, current == null ? null : current.city());
    var foundedOn = row.date("foundedOn", current == null ? null : current.foundedOn());
    var holder = row.text("accountHolder", 200, current == null ? null : current.accountHolder());
    var number = accountNumber(row, current);
    var bank = row.text("accountBank", 200, current == null ? null : current.accountBank());
    checkAccount(row, holder, number, bank);
    var email = contactEmail(row, current);
    return name == null || level == null || authority == null
        ? null
        : new Particulars(
            name, level, kind, authority, city, foundedOn, holder, number, bank, email);
  }

  private static @Nullable String contactEmail(Reading row, @Nullable Particulars current) {
    return row.text(
        "contactEmail",
        EMAIL,
        current == null ? null : current.contactEmail(),
        "应为一个邮箱地址，如 office@example.cn",
        "must be one mail address, such as office@example.cn");
  }

  private static @Nullable String accountNumber(Reading row, @Nullable Particulars current) {
    var number =
        row.text(
            "accountNumber",
            ACCOUNT_NUMBER,
            current == null ? null : current.accountNumber(),
            "银行账号只能是数字；若 Excel 显示成 6.2E+18，末尾数字已丢失，请设为文本格式后重新输入",
            "an account number has only digits; if Excel shows 6.2E+18 its last digits are lost:"
                + " format the cell as text and type it again");
    return number == null ? null : number.replaceAll("[ -]", "");
  }

  /** Money can't be sent to half an account. */
  private static void checkAccount(
      Reading row, @Nullable String holder, @Nullable String number, @Nullable String bank) {
    var known = Stream.of(holder == null, number == null, bank == null).distinct().count() == 1;
    if (!known && !row.isFaulty()) {
      row.fault(
          "accountNumber",
          "银行户名、银行账号、开户银行须同时填写或同时留空",
          "Account holder, number and bank: fill in all three or none");
    }
  }

  @Override
  public Society entry(String key, Particulars content) {
    return new Society(key, content);
  }
}
