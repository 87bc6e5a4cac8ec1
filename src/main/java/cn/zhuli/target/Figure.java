package cn.zhuli.target;

import cn.zhuli.registry.ImportReport.Fault;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** How a figure is written: a number, not negative, at most two decimals. */
final class Figure {

  private static final Pattern GROUPED = Pattern.compile("-?\\d{1,3}([,，]\\d{3})+(\\.\\d+)?");
  private static final int MOST_DIGITS = 12;
  private static final int MOST_DECIMALS = 2;

  private Figure() {}

  /** The figure in a cell; if it is none, what is wrong is added to the faults. */
  static Optional<BigDecimal> read(String text, String column, String measure, List<Fault> faults) {
    var number = number(text);
    if (number.isEmpty()) {
      faults.add(
          new Fault(
              column,
              measure,
              "“" + text + "”不是数，请填写数字，没有的留空",
              "'" + text + "' is no number; write digits, or nothing where there is none"));
      return number;
    }
    var value = number.get();
    if (value.signum() < 0) {
      faults.add(
          new Fault(
              column, measure, text + " 是负数，请填写不小于零的数", text + " is negative; write 0 or more"));
      return Optional.empty();
    }
    if (value.scale() > MOST_DECIMALS || value.precision() - value.scale() > MOST_DIGITS) {
      faults.add(
          new Fault(
              column,
              measure,
              text + " 位数过多，整数部分最多 12 位，小数最多两位",
              text + " has too many digits; 12 and two decimals at most"));
      return Optional.empty();
    }
    return number;
  }

  private static Optional<BigDecimal> number(String text) {
    var plain = GROUPED.matcher(text).matches() ? text.replaceAll("[,，]", "") : text;
    try {
      return Optional.of(plain(new BigDecimal(plain)));
    } catch (NumberFormatException none) {
      return Optional.empty();
    }
  }

  /** Without zeros behind the point; never with an exponent. */
  static BigDecimal plain(BigDecimal number) {
    var stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 && stripped.scale() > -MOST_DIGITS
        ? stripped.setScale(0)
        : stripped;
  }
}
