package cn.zhuli.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TranchesTest {

  @Test
  void splitsSeventyToThirty() {
    assertThat(Tranches.parse("70, 30").of(new BigDecimal("300000.00")))
        .isEqualTo(List.of(new BigDecimal("210000.00"), new BigDecimal("90000.00")));
  }

  @ParameterizedTest
  @CsvSource({
    "'33,33,34', 0.01",
    "'33,33,34', 100.00",
    "'70,30', 0.05",
    "'70,30', 99999.99",
    "'1,99', 0.99",
    "'100', 50000"
  })
  void sumsExactlyToTheAwardWhateverTheRounding(String shares, BigDecimal award) {
    var amounts = Tranches.parse(shares).of(award);

    assertThat(amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualByComparingTo(award);
    assertThat(amounts)
        .allSatisfy(amount -> assertThat(amount.signum()).isNotNegative())
        .allSatisfy(amount -> assertThat(amount.scale()).isEqualTo(2));
  }

  @ParameterizedTest
  @ValueSource(strings = {"70,20", "70,40", "100,0", "110,-10", "70;30", "", "seventy"})
  void refusesSharesThatAreNoWhole(String shares) {
    assertThatThrownBy(() -> Tranches.parse(shares)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void keepsItsSharesWhateverBecomesOfTheListTheyCameFrom() {
    var shares = new ArrayList<>(Stream.of(60, 40).toList());
    var tranches = new Tranches(shares);
    shares.clear();

    assertThat(tranches.shares()).containsExactly(60, 40);
  }
}
