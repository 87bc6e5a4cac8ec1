package cn.zhuli.payment;

import cn.zhuli.fact.Facts;
import cn.zhuli.journal.DecisionLog;
import cn.zhuli.journal.Occasion;
import cn.zhuli.rule.Refusal;
import cn.zhuli.rule.Refused;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Gets money back: never more than was paid, every yuan accounted for (G-6, G-7). */
@Component
public class Recovering {

  private final Recoveries recoveries;
  private final Payments payments;
  private final DecisionLog log;
  private final Clock clock;

  Recovering(Recoveries recoveries, Payments payments, DecisionLog log, Clock clock) {
    this.recoveries = recoveries;
    this.payments = payments;
    this.log = log;
    this.clock = clock;
  }

  /** What was paid to an application and has not come back, in yuan. */
  public BigDecimal outstanding(String number) {
    var back = recoveries.findById(number).map(Recovery::recovered).orElse(BigDecimal.ZERO);
    return payments.paidTo(number).subtract(back);
  }

  /** Refuses to ask for more than is outstanding. */
  public void refuseExcess(String number, BigDecimal amount) {
    var outstanding = outstanding(number);
    if (amount.compareTo(outstanding) > 0) {
      throw new Refused(
          Refused.Kind.INVALID,
          new Refusal(
              "G-6",
              "recoverAmount",
              "追回金额不能超过已拨未追回的 %s 元".formatted(outstanding),
              "No more than the %s yuan paid and not recovered can be asked back"
                  .formatted(outstanding)));
    }
  }

  /** Orders an amount to be paid back. */
  public void order(Occasion occasion, BigDecimal amount, String reason) {
    var number = occasion.subject();
    var known = recoveries.findById(number);
    known.ifPresent(recovery -> recovery.increase(amount.add(recovery.recovered()), reason));
    recoveries.saveAndFlush(
        known.orElseGet(
            () -> new Recovery(number, occasion.round(), amount, reason, clock.instant())));
    log.record(occasion, "recoveryOrdered", reason, Facts.of("amount", amount));
  }

  /** Finance confirms what came back; the whole amount that was ordered, no other. */
  public void confirm(Occasion occasion, BigDecimal amount, LocalDate on, String voucherNo) {
    var recovery = recoveries.findById(occasion.subject()).orElseThrow();
    var due = recovery.amount().subtract(recovery.recovered());
    if (amount.compareTo(due) != 0) {
      throw new Refused(
          Refused.Kind.INVALID,
          new Refusal(
              "G-6",
              "amount",
              "应追回 %s 元，登记金额须与之相等".formatted(due),
              "%s yuan are due; the amount must be the same".formatted(due)));
    }
    recovery.confirm(amount, on, voucherNo);
    log.record(
        occasion,
        "recovered",
        null,
        Facts.of("amount", amount).with("on", on.toString()).with("voucherNo", voucherNo));
  }
}
