package cn.zhuli.target;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A target beside what was reached.
 *
 * @param target {@code null} where none was set
 * @param actual {@code null} where nothing was reported, which is not zero
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Cell(@Nullable BigDecimal target, @Nullable BigDecimal actual) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** How much of the target was reached, rounded down so that only what is full shows 100. */
  @JsonProperty
  public @Nullable Integer percent() {
    if (target == null || actual == null || target.signum() == 0) {
      return null;
    }
    return actual.multiply(HUNDRED).divide(target, 0, RoundingMode.DOWN).intValueExact();
  }

  static Cell sum(List<Cell> cells) {
    return new Cell(sum(cells, Cell::target), sum(cells, Cell::actual));
  }

  private static @Nullable BigDecimal sum(
      List<Cell> cells, Function<Cell, @Nullable BigDecimal> part) {
    return cells.stream()
        .map(part)
        .filter(Objects::nonNull)
        .map(BigDecimal.class::cast)
        .reduce(BigDecimal::add)
        .orElse(null);
  }
}
