package cn.zhuli.registry;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What officers mean by what they write; {@code null} where it can't be told. */
final class Written {

  private static final Pattern DATE =
      Pattern.compile(
          "((?:19|20)\\d\\d) ?[-/.年] ?(\\d{1,2}) ?[-/.月] ?(\\d{1,2}) ?日?( \\d{1,2}:\\d\\d(:\\d\\d)?)?");
  private static final Pattern COMPACT_DATE = Pattern.compile("((?:19|20)\\d\\d)(\\d\\d)(\\d\\d)");
  private static final Pattern YEAR = Pattern.compile("((?:19|20)\\d\\d)(\\.0+)? ?年?度?");
  private static final Set<String> YES = Set.of("是", "有", "合格", "TRUE", "YES", "Y", "1");
  private static final Set<String> NO = Set.of("否", "无", "不合格", "FALSE", "NO", "N", "0");

  private Written() {}

  static @Nullable LocalDate date(String text) {
    var plain = plain(text);
    var compact = COMPACT_DATE.matcher(plain);
    var parts = compact.matches() ? compact : DATE.matcher(plain);
    if (!parts.matches()) {
      return null;
    }
    try {
      return LocalDate.of(number(parts.group(1)), number(parts.group(2)), number(parts.group(3)));
    } catch (DateTimeException noSuchDay) {
      return null;
    }
  }

  static @Nullable Integer year(String text) {
    var year = YEAR.matcher(plain(text));
    return year.matches() ? number(year.group(1)) : null;
  }

  static @Nullable Boolean yesNo(String text) {
    var word = plain(text);
    return YES.contains(word) ? Boolean.TRUE : NO.contains(word) ? Boolean.FALSE : null;
  }

  static boolean isUnprintable(int character) {
    return Character.isISOControl(character) && "\t\r\n".indexOf(character) < 0
        || Character.getType(character) == Character.SURROGATE;
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
  }

  private static int number(String digits) {
    return Integer.parseInt(digits);
  }
}
