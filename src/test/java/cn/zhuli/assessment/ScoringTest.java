package cn.zhuli.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoringTest {

  @ParameterizedTest
  @CsvSource({
    "600 600 600, 600.00",
    "599.99 600 600, 600.00",
    "599.98 599.99 600, 599.99",
    "0.01 0.01 0.02, 0.01",
    "0.01 0.02 0.02, 0.02",
    "500 600 700 800, 650.00"
  })
  void takesTheMeanOfAllToTwoDecimalsHalfUp(String totals, BigDecimal mean) {
    assertThat(mean(totals)).isEqualTo(mean);
  }

  @ParameterizedTest
  @CsvSource({"0 700 700 700 1000, 700.00", "100 100 700 800 800 900, 600.00"})
  void leavesTheHighestAndTheLowestOutFromFiveOn(String totals, BigDecimal mean) {
    assertThat(mean(totals)).isEqualTo(mean);
  }

  private static BigDecimal mean(String totals) {
    return Scoring.mean(Stream.of(totals.split(" ")).map(BigDecimal::new).toList(), 5);
  }
}
