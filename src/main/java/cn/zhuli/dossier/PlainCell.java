package cn.zhuli.dossier;

/**
 * Text as a spreadsheet program has to take it: what begins like a formula gets an apostrophe, by
 * which such programs know text.
 */
final class PlainCell {

  private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

  private PlainCell() {}

  static boolean looksLikeFormula(String text) {
    return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
  }

  /** For files that hold nothing but text, such as CSV. */
  static String of(String text) {
    return looksLikeFormula(text) ? "'" + text : text;
  }
}
