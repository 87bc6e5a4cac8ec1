package cn.zhuli.statistics;

import cn.zhuli.fact.Facts;
import cn.zhuli.payment.Balance;
import cn.zhuli.programme.Round;
import cn.zhuli.programme.Rounds;
import cn.zhuli.statistics.Figures.Count;
import cn.zhuli.statistics.Figures.Verdict;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts what the decision log, the applications and the payments of a round hold (G-11). */
@Component
public class Statistics {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final JdbcClient jdbc;
  private final Rounds rounds;
  private final Balance balance;
  private final StageDays stages;

  Statistics(JdbcClient jdbc, Rounds rounds, Balance balance, StageDays stages) {
    this.jdbc = jdbc;
    this.rounds = rounds;
    this.balance = balance;
    this.stages = stages;
  }

  /** The figures of a round, as they are now. */
  @Transactional(readOnly = true)
  public Figures of(Round round) {
    var sums = balance.of(round.id(), round.budget());
    return new Figures(
        round.id(),
        round.programme(),
        round.year(),
        round.applications(),
        verdicts(round.id()),
        vetoes(round.id()),
        outcomes(round.id()),
        round.budget(),
        yuan(sums, "committed"),
        yuan(sums, "paid"),
        yuan(sums, "recovered"),
        stages.of(round.id()));
  }

  /** The figures of all rounds of a programme, the oldest first. */
  @Transactional(readOnly = true)
  public List<Figures> ofYears(String programme) {
    return rounds.findByProgrammeAndYearBetween(programme, 0, Integer.MAX_VALUE).stream()
        .sorted(Comparator.comparing(Round::year).thenComparing(Round::id))
        .map(this::of)
        .toList();
  }

  private List<Verdict> verdicts(String round) {
    var found =
        jdbc.sql(
                """
                select step, min(label) as label, verdict, count(distinct subject) as cases
                from decision where round_id = :round and subject <> :round
                group by step, verdict order by min(id)
                """)
            .param("round", round)
            .query(
                (row, n) ->
                    new Verdict(
                        row.getString("step"),
                        row.getString("label"),
                        row.getString("verdict"),
                        row.getInt("cases"),
                        HUNDRED))
            .list();
    Map<String, Integer> all =
        found.stream()
            .collect(Collectors.groupingBy(Verdict::step, Collectors.summingInt(Verdict::cases)));
    return found.stream()
        .map(
            it ->
                new Verdict(
                    it.step(),
                    it.label(),
                    it.verdict(),
                    it.cases(),
                    share(it.cases(), Objects.requireNonNull(all.get(it.step())))))
        .toList();
  }

  private static BigDecimal share(int cases, int all) {
    return HUNDRED
        .multiply(BigDecimal.valueOf(cases))
        .divide(BigDecimal.valueOf(all), 1, RoundingMode.HALF_UP);
  }

  private List<Count> vetoes(String round) {
    return counts(
        """
        select rule as name, count(distinct subject) as cases from decision
        where round_id = ? and verdict = 'vetoed' and step not like 'endEvent%'
        group by rule order by rule
        """,
        round);
  }

  private List<Count> outcomes(String round) {
    return counts(
        """
        select coalesce(outcome, 'open') as name, count(*) as cases from application
        where round_id = ? group by coalesce(outcome, 'open') order by 1
        """,
        round);
  }

  private List<Count> counts(String sql, String round) {
    return jdbc.sql(sql)
        .param(round)
        .query((row, n) -> new Count(row.getString("name"), row.getInt("cases")))
        .list();
  }

  private static BigDecimal yuan(Facts sums, String name) {
    return Objects.requireNonNullElse(sums.number(name), BigDecimal.ZERO);
  }
}
