package cn.zhuli.form;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A bound that a form sets for an answer.
 *
 * @param bound a number, or a FEEL expression with its {@code =}; {@code null} for no bound
 */
record Limit(@Nullable Object bound) {

  /** The number that counts here; {@code null} if there is no bound. */
  @Nullable BigDecimal at(Spot spot) {
    var value =
        bound instanceof String text && text.startsWith("=")
            ? spot.value(text.substring(1))
            : bound;
    return Plain.decimal(value);
  }
}
