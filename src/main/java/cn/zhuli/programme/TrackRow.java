package cn.zhuli.programme;

import cn.zhuli.fact.Facts;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the model's table says of a track.
 *
 * @param places how many are selected at most; {@code null} where only the round limits them
 * @param least yuan that one award is at least
 * @param most yuan that one award is at most
 * @param budget yuan that the track may commit; {@code null} where only the round limits it
 */
record TrackRow(
    String code,
    String label,
    String rule,
    @Nullable Integer places,
    BigDecimal least,
    BigDecimal most,
    @Nullable BigDecimal budget,
    Track.Opens opens) {

  /**
   * Reads a row; an amount that is left out is nothing at least, the round's award at most.
   *
   * @throws IllegalArgumentException for a row that cannot be read, saying what is wrong with it
   */
  static TrackRow of(String code, Facts row, BigDecimal award) {
    var read =
        new TrackRow(
            code,
            row.text("label"),
            row.text("rule"),
            row.number("places") == null ? null : whole(row.number("places")),
            Objects.requireNonNullElse(row.number("least"), BigDecimal.ZERO),
            Objects.requireNonNullElse(row.number("most"), award),
            row.number("budget"),
            Track.Opens.valueOf(row.text("opens").toUpperCase(Locale.ROOT)));
    read.refuseAbsurd();
    return read;
  }

  private static int whole(@Nullable BigDecimal number) {
    return Objects.requireNonNull(number).intValueExact();
  }

  private void refuseAbsurd() {
    if (label.isBlank() || rule.isBlank()) {
      throw new IllegalArgumentException("label or rule is missing");
    }
    if (least.signum() < 0 || least.compareTo(most) > 0) {
      throw new IllegalArgumentException("least " + least + " and most " + most);
    }
  }
}
