package cn.zhuli.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhuli.assessment.Cut.Candidate;
import cn.zhuli.fact.Facts;
import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderTest {

  private static final Instant MORNING = Instant.parse("2026-03-10T01:00:00Z");

  @Test
  void comparesByTheFirstKeyThatDiffers() {
    var order = Order.parse("score desc, conditionsMet desc, submittedAt asc").comparator();
    var first = candidate(Facts.of("score", "700.00").with("conditionsMet", 2));

    assertThat(
            order.compare(first, candidate(Facts.of("score", "699.99").with("conditionsMet", 8))))
        .isNegative();
    assertThat(order.compare(first, candidate(Facts.of("score", "700.0").with("conditionsMet", 3))))
        .isPositive();
    assertThat(order.compare(first, candidate(Facts.of("score", "700").with("conditionsMet", 2))))
        .isZero();
  }

  @Test
  void tellsInstantsApartToTheNanosecond() {
    var order = Order.parse("submittedAt asc").comparator();

    assertThat(
            order.compare(
                candidate(Facts.of("submittedAt", MORNING)),
                candidate(Facts.of("submittedAt", MORNING.plusNanos(1)))))
        .isNegative();
  }

  @Test
  void putsYesAboveNoAndNothingAtTheBottom() {
    var order = Order.parse("matchingFunds desc").comparator();

    assertThat(
            order.compare(
                candidate(Facts.of("matchingFunds", true)),
                candidate(Facts.of("matchingFunds", false))))
        .isNegative();
    assertThat(order.compare(candidate(Facts.none()), candidate(Facts.of("matchingFunds", false))))
        .isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "score", "score down", "score desc,", "score desc asc"})
  void refusesWhatIsNoOrder(String text) {
    assertThatThrownBy(() -> Order.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("<key> asc");
  }

  private static Candidate candidate(Facts keys) {
    return new Candidate("SL-1", "学会", BigDecimal.ZERO, keys);
  }
}
