package cn.zhuli.target;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The words that tables of any programme use beside the measures, however they are set out. */
final class Header {

  static final List<String> UNIT = List.of("unit", "单位", "单位名称");
  static final List<String> ORDINAL = List.of("no", "no.", "序号");
  private static final Set<String> TOTAL =
      Set.of("合计", "小计", "总计", "total", "subtotal", "sum", "grandtotal");
  private static final Set<String> PART = Set.of("小计", "subtotal");

  private Header() {}

  /** A header without blanks, line breaks and the asterisk of required columns, in lower case. */
  static String plain(String text) {
    return text.replaceAll("[\\s\u3000*＊]", "").toLowerCase(Locale.ROOT);
  }

  /** Whether a row that begins so states the sums of the rows above it. */
  static boolean isTotal(String text) {
    return TOTAL.contains(plain(text));
  }

  /** Whether such a row speaks of the rows since the last of its kind only. */
  static boolean isPart(String text) {
    return PART.contains(plain(text));
  }
}
