package cn.zhuli.payment;

import cn.zhuli.fact.Facts;
import java.math.BigDecimal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The sums of a round: budget, committed, paid, recovered; they always reconcile (G-6). */
@Component
public class Balance {

  private final JdbcClient jdbc;
  private final Payments payments;
  private final Recoveries recoveries;

  Balance(JdbcClient jdbc, Payments payments, Recoveries recoveries) {
    this.jdbc = jdbc;
    this.payments = payments;
    this.recoveries = recoveries;
  }

  /** Yuan promised in agreements that bind. */
  public BigDecimal committed(String round) {
    return jdbc.sql("select coalesce(sum(award), 0) from application where round_id = ?")
        .param(round)
        .query(BigDecimal.class)
        .single();
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
