package cn.zhuli.payment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How an award is split, in percent; the parts sum exactly to the whole, whatever the rounding
 * (SL-6, G-6).
 */
public record Tranches(List<Integer> shares) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  public Tranches {
    if (shares.isEmpty()
        || shares.stream().anyMatch(share -> share <= 0)
        || shares.stream().mapToInt(Integer::intValue).sum() != 100) {
      throw new IllegalArgumentException("Tranches must be positive and sum to 100: " + shares);
    }
    shares = List.copyOf(shares);
  }

  /** Reads shares as a model states them, such as {@code 70,30}. */
  public static Tranches parse(String text) {
    return new Tranches(
        Arrays.stream(text.split(",")).map(String::strip).map(Integer::valueOf).toList());
  }

  /** The amounts in yuan, exact to the fen; the last one takes what rounding left. */
  public List<BigDecimal> of(BigDecimal award) {
    var amounts = new ArrayList<BigDecimal>();
    var rest = award;
    for (var share : shares.subList(0, shares.size() - 1)) {
      var amount = award.multiply(BigDecimal.valueOf(share)).divide(HUNDRED, 2, RoundingMode.DOWN);
      amounts.add(amount);
      rest = rest.subtract(amount);
    }
    amounts.add(rest.setScale(2, RoundingMode.UNNECESSARY));
    return List.copyOf(amounts);
  }
}
