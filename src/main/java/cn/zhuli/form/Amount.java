package cn.zhuli.form;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number field. Takes numbers and, since {@code serializeToString} is how money travels, plain
 * decimal text; both become {@code BigDecimal}.
 *
 * @param decimals how many decimal places are allowed; {@code null} for any
 * @param step what the number must be a multiple of; {@code null} for anything
 */
record Amount(@Nullable Integer decimals, @Nullable BigDecimal step, Limit min, Limit max)
    implements Answer {

  @Override
  public @Nullable Object read(Object raw, Spot spot) {
    var number = Plain.decimal(raw);
    if (number == null) {
      spot.refuse("number", "请填写数字，如 12 或 99.10", "must be a plain number, such as 12 or 99.10");
      return null;
    }
    return isExactEnough(number, spot) && isOnStep(number, spot) && isInRange(number, spot)
        ? number
        : null;
  }

  private boolean isExactEnough(BigDecimal number, Spot spot) {
    if (decimals == null || number.stripTrailingZeros().scale() <= decimals) {
      return true;
    }
    spot.refuse(
        "decimals",
        decimals == 0 ? "请填写整数" : "最多 " + decimals + " 位小数",
        decimals == 0 ? "must be a whole number" : "at most " + decimals + " decimal places");
    return false;
  }

  private boolean isOnStep(BigDecimal number, Spot spot) {
    if (step == null || number.remainder(step).signum() == 0) {
      return true;
    }
    spot.refuse(
        "increment",
        "应为 " + step.toPlainString() + " 的整数倍",
        "must be a multiple of " + step.toPlainString());
    return false;
  }

  private boolean isInRange(BigDecimal number, Spot spot) {
    var least = min.at(spot);
    var most = max.at(spot);
    if (least != null && number.compareTo(least) < 0) {
      spot.refuse(
          "min", "不得小于 " + least.toPlainString(), "must not be less than " + least.toPlainString());
      return false;
    }
    if (most != null && number.compareTo(most) > 0) {
      spot.refuse(
          "max", "不得大于 " + most.toPlainString(), "must not be more than " + most.toPlainString());
      return false;
    }
    return true;
  }
}
