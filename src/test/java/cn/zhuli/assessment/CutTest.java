package cn.zhuli.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhuli.assessment.Cut.Candidate;
import cn.zhuli.assessment.Cut.Row;
import cn.zhuli.fact.Facts;
import cn.zhuli.intake.Standing;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CutTest {

  private static final Order ORDER = Order.parse("score desc, conditionsMet desc");

  @Test
  void selectsFromTheThresholdOnAndNotBelow() {
    var rows = cut(5, "9000000.00").of(List.of(candidate("A", "600.00"), candidate("B", "599.99")));

    assertThat(rows)
        .extracting(Row::standing)
        .containsExactly(Standing.SELECTED, Standing.BELOW_THRESHOLD);
    assertThat(rows.get(1).rank()).isEmpty();
    assertThat(rows.get(1).reason()).contains("599.99", "600.00");
  }

  @Test
  void keepsThoseBeyondThePlacesInReserve() {
    var rows = cut(1, "9000000.00").of(List.of(candidate("A", "700.00"), candidate("B", "800.00")));

    assertThat(rows).extracting(row -> row.candidate().number()).containsExactly("B", "A");
    assertThat(rows).extracting(Row::standing).containsExactly(Standing.SELECTED, Standing.RESERVE);
  }

  @Test
  void isBoundByTheBudgetWhereItEndsBeforeThePlaces() {
    assertThat(cut(30, "9000000.00").room()).isEqualTo(30);
    assertThat(cut(30, "8999999.99").room()).isEqualTo(29);
    assertThat(cut(30, "299999.99").room()).isZero();
    assertThat(cut(30, "300000.00").of(List.of(candidate("A", "700.00"))).get(0).reason())
        .contains("预算可支持 1 家");
  }

  @Test
  void reportsATieAcrossTheLastPlaceAndCutsNothing() {
    var rows =
        cut(2, "9000000.00")
            .of(
                List.of(
                    candidate("A", "700.00"), candidate("B", "700.00"), candidate("C", "800.00")));

    assertThat(rows)
        .extracting(Row::standing)
        .containsExactly(Standing.SELECTED, Standing.TIED, Standing.TIED);
    assertThat(rows).extracting(Row::rank).containsExactly(one(1), one(2), one(2));
  }

  @Test
  void selectsATieThatFitsAsAWhole() {
    var rows = cut(2, "9000000.00").of(List.of(candidate("A", "700.00"), candidate("B", "700.00")));

    assertThat(rows).extracting(Row::standing).containsOnly(Standing.SELECTED);
    assertThat(rows).extracting(Row::rank).containsOnly(one(1));
  }

  @Test
  void countsOnAfterATie() {
    var rows =
        cut(9, "9000000.00")
            .of(
                List.of(
                    candidate("A", "700.00"), candidate("B", "700.00"), candidate("C", "650.00")));

    assertThat(rows).extracting(Row::rank).containsExactly(one(1), one(1), one(3));
  }

  @Test
  void saysNothingOfNobody() {
    assertThat(cut(2, "9000000.00").of(List.of())).isEmpty();
  }

  private static Optional<Integer> one(int rank) {
    return Optional.of(rank);
  }

  private static Cut cut(int places, String budget) {
    return new Cut(
        new BigDecimal("600.00"),
        ORDER,
        places,
        new BigDecimal(budget),
        new BigDecimal("300000.00"));
  }

  private static Candidate candidate(String number, String score) {
    var points = new BigDecimal(score);
    return new Candidate(number, "学会 " + number, points, Facts.of("score", points));
  }
}
