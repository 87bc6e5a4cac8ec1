package cn.zhuli.registry.table;

import java.math.BigDecimal;
import java.util.Locale;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;

/**
 * Numbers as they are, however a cell shows them: dates as 2025-03-01, all others without grouping.
 * A number too long for Excel to hold exactly keeps its exponent, so that nobody takes it for one.
 */
final class PlainValues extends DataFormatter {

  private static final int EXACT_DIGITS = 15;

  private final boolean from1904;

  PlainValues(boolean from1904) {
    super(Locale.ROOT);
    this.from1904 = from1904;
  }

  @Override
  public String formatRawCellContents(double value, int formatIndex, String format) {
    return formatRawCellContents(value, formatIndex, format, from1904);
  }

  @Override
  public String formatRawCellContents(
      double value, int formatIndex, String format, boolean use1904) {
    if (DateUtil.isADateFormat(formatIndex, format) && DateUtil.isValidExcelDate(value)) {
      return DateUtil.getLocalDateTime(value, use1904).toLocalDate().toString();
    }
    var exact = BigDecimal.valueOf(value).stripTrailingZeros();
    return exact.precision() - exact.scale() > EXACT_DIGITS
        ? exact.toString()
        : exact.toPlainString();
  }
}
