package cn.zhuli.assessment;

import static cn.zhuli.intake.Standing.RESERVE;
import static cn.zhuli.intake.Standing.SELECTED;
import static cn.zhuli.intake.Standing.TIED;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhuli.assessment.Cut.Candidate;
import cn.zhuli.assessment.Limits.Limit;
import cn.zhuli.fact.Facts;
import cn.zhuli.intake.Standing;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TracksCutTest {

  private static final Order ORDER = Order.parse("score desc, priority desc");
  private static final BigDecimal AWARD = new BigDecimal("50000.00");

  @Test
  void ranksAndCutsEachTrackOnItsOwn() {
    var rows =
        cut(
            limits(9, "900000", track("A", 1, null), track("B", 2, null)),
            candidate("a1", "A", "50000", 700),
            candidate("a2", "A", "50000", 690),
            candidate("b1", "B", "20000", 680),
            candidate("b2", "B", "20000", 670));

    assertThat(standings(rows))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("a1", SELECTED, "a2", RESERVE, "b1", SELECTED, "b2", SELECTED));
    assertThat(row(rows, "b2").rank()).isEqualTo(Optional.of(2));
    assertThat(row(rows, "a2").reason()).isEqualTo("甲排名第 2，在甲名额 1 个之外");
  }

  @Test
  void stopsAtTheFirstWhoDoesNotFitTheBudgetAndSkipsNobody() {
    var rows =
        cut(
            limits(9, "900000", track("A", null, "70000")),
            candidate("a1", "A", "50000", 700),
            candidate("a2", "A", "30000", 690),
            candidate("a3", "A", "20000", 680));

    assertThat(standings(rows))
        .containsExactlyInAnyOrderEntriesOf(Map.of("a1", SELECTED, "a2", RESERVE, "a3", RESERVE));
    assertThat(row(rows, "a2").reason()).isEqualTo("甲排名第 2，在甲预算 70000 元之外");
  }

  @Test
  void leavesWhatOneTrackCannotUseToTheOthers() {
    var rows =
        cut(
            limits(9, "70000", track("A", null, null), track("B", null, null)),
            candidate("a1", "A", "50000", 700),
            candidate("a2", "A", "50000", 690),
            candidate("b1", "B", "20000", 680),
            candidate("b2", "B", "20000", 670));

    assertThat(standings(rows))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("a1", SELECTED, "a2", RESERVE, "b1", SELECTED, "b2", RESERVE));
    assertThat(row(rows, "b2").reason()).isEqualTo("乙排名第 2，在批次预算 70000 元之外");
  }

  @Test
  void reportsATieAcrossTheLastPlaceOfATrackAndKeepsThatPlace() {
    var rows =
        cut(
            limits(2, "900000", track("A", 1, null), track("B", 2, null)),
            candidate("a1", "A", "50000", 700),
            candidate("a2", "A", "50000", 700),
            candidate("b1", "B", "20000", 690),
            candidate("b2", "B", "20000", 680));

    assertThat(standings(rows))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("a1", TIED, "a2", TIED, "b1", SELECTED, "b2", RESERVE));
    assertThat(row(rows, "a1").reason()).isEqualTo("甲并列第 1，跨越甲名额 1 个的界线，由人决定");
    assertThat(row(rows, "b2").reason()).contains("批次名额 2 个");
  }

  @Test
  void reportsATieAcrossTheLastPlaceOfTheRoundInSeveralTracks() {
    var rows =
        cut(
            limits(1, "900000", track("A", 1, null), track("B", 1, null)),
            candidate("a1", "A", "50000", 700),
            candidate("b1", "B", "20000", 700));

    assertThat(standings(rows)).containsOnly(Map.entry("a1", TIED), Map.entry("b1", TIED));
  }

  @Test
  void keepsAllInReserveWhereNobodyOfATieFits() {
    var rows =
        cut(
            limits(9, "40000", track("A", null, null)),
            candidate("a1", "A", "50000", 700),
            candidate("a2", "A", "50000", 700));

    assertThat(standings(rows)).containsOnly(Map.entry("a1", RESERVE), Map.entry("a2", RESERVE));
  }

  @Test
  void holdsDifferentAmountsAgainstTheBudgetWithoutTracks() {
    var rows =
        cut(
            limits(9, "100000"),
            candidate("x", null, "50000", 700),
            candidate("y", null, "40000", 690),
            candidate("z", null, "20000", 680));

    assertThat(standings(rows))
        .containsExactlyInAnyOrderEntriesOf(Map.of("x", SELECTED, "y", SELECTED, "z", RESERVE));
    assertThat(row(rows, "z").reason()).isEqualTo("排名第 3，在预算 100000 元之外");
  }

  @Test
  void putsThoseForWhomAFactHoldsFirstAmongEquals() {
    var rows =
        cut(
            limits(1, "900000", track("A", null, null)),
            candidate("a1", "A", "50000", 700),
            priority(candidate("a2", "A", "50000", 700), true),
            priority(candidate("a3", "A", "50000", 700), "false"));

    assertThat(standings(rows))
        .containsExactlyInAnyOrderEntriesOf(Map.of("a1", RESERVE, "a2", SELECTED, "a3", RESERVE));
  }

  @Test
  void ranksEverybodyWhereThereIsNoThreshold() {
    assertThat(standings(cut(limits(1, "900000"), candidate("x", null, null, 0))))
        .containsOnly(Map.entry("x", SELECTED));
  }

  private static List<Cut.Row> cut(Limits limits, Candidate... candidates) {
    return new Cut(null, ORDER, limits, AWARD).of(Arrays.asList(candidates));
  }

  @SafeVarargs
  static Limits limits(int places, String budget, Map.Entry<String, Limit>... tracks) {
    return new Limits(
        new Limit(tracks.length == 0 ? "" : "批次", places, new BigDecimal(budget)),
        Map.ofEntries(tracks));
  }

  static Map.Entry<String, Limit> track(
      String code, @Nullable Integer places, @Nullable String budget) {
    var label = code.equals("A") ? "甲" : "乙";
    return Map.entry(
        code, new Limit(label, places, budget == null ? null : new BigDecimal(budget)));
  }

  private static Candidate candidate(
      String number, @Nullable String track, @Nullable String amount, int score) {
    var points = BigDecimal.valueOf(score);
    return new Candidate(
        number,
        "学会 " + number,
        track,
        amount == null ? null : new BigDecimal(amount),
        points,
        Facts.of("score", points));
  }

  private static Candidate priority(Candidate candidate, Object value) {
    return new Candidate(
        candidate.number(),
        candidate.applicant(),
        candidate.track(),
        candidate.amount(),
        candidate.score(),
        candidate.keys().with("priority", value));
  }

  private static Map<String, Standing> standings(List<Cut.Row> rows) {
    return rows.stream()
        .collect(Collectors.toMap(row -> row.candidate().number(), Cut.Row::standing));
  }

  private static Cut.Row row(List<Cut.Row> rows, String number) {
    return rows.stream()
        .filter(row -> row.candidate().number().equals(number))
        .findFirst()
        .orElseThrow();
  }
}
