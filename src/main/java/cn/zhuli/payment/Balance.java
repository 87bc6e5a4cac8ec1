package cn.zhuli.payment;

import cn.zhuli.fact.Facts;
import cn.zhuli.intake.Application;
import cn.zhuli.programme.Round;
import cn.zhuli.programme.Tracks;
import cn.zhuli.rule.Refused;
import java.math.BigDecimal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The sums of a round: budget, committed, paid, recovered; they always reconcile (G-6). */
@Component
public class Balance {

  private final JdbcClient jdbc;
  private final Payments payments;
  private final Recoveries recoveries;
  private final Tracks tracks;

  Balance(JdbcClient jdbc, Payments payments, Recoveries recoveries, Tracks tracks) {
    this.jdbc = jdbc;
    this.payments = payments;
    this.recoveries = recoveries;
    this.tracks = tracks;
  }

  /** Yuan promised in awards that bind. */
  public BigDecimal committed(String round) {
    return jdbc.sql("select coalesce(sum(award), 0) from application where round_id = ?")
        .param(round)
        .query(BigDecimal.class)
        .single();
  }

  /** Yuan promised in awards of one track that bind. */
  public BigDecimal committed(String round, String track) {
    return jdbc.sql(
            "select coalesce(sum(award), 0) from application where round_id = ? and track = ?")
        .params(round, track)
        .query(BigDecimal.class)
        .single();
  }

  /**
   * Refuses to promise what the budget of the round, or of the application's track, does not hold.
   *
   * @param amount yuan to be promised on top of what is
   * @throws Refused naming the budget that would be exceeded (G-6)
   */
  public void refuseOverrun(Round round, Application application, BigDecimal amount) {
    refuseAbove(round.budget(), committed(round.id()).add(amount), "批次", "the budget");
    tracks
        .find(round.id(), application.track().orElse(null))
        .ifPresent(
            track ->
                track
                    .budget()
                    .ifPresent(
                        budget ->
                            refuseAbove(
                                budget,
                                committed(round.id(), track.code()).add(amount),
                                "“" + track.label() + "”",
                                "the budget of track " + track.code())));
  }

  private static void refuseAbove(BigDecimal budget, BigDecimal committed, String zh, String en) {
    if (committed.compareTo(budget) > 0) {
      throw Refused.conflict(
          "G-6",
          "承诺金额 %s 元将超过%s预算 %s 元，请先调整预算或名单".formatted(committed, zh, budget),
          "Commitments of %s yuan would exceed %s of %s yuan".formatted(committed, en, budget));
    }
  }

  /**
   * The sums of a round, for people and for the decision log.
   *
   * @throws IllegalStateException when they do not reconcile
   */
  public Facts of(String round, BigDecimal budget) {
    var committed = committed(round);
    var paid = payments.paid(round);
    var recovered = recoveries.recovered(round);
    if (committed.compareTo(budget) > 0 || recovered.compareTo(paid) > 0) {
      throw new IllegalStateException(
          "Round %s does not reconcile: budget %s, committed %s, paid %s, recovered %s"
              .formatted(round, budget, committed, paid, recovered));
    }
    return Facts.of("budget", budget)
        .with("committed", committed)
        .with("paid", paid)
        .with("recovered", recovered);
  }
}
