package cn.zhuli.payment;

import cn.zhuli.fact.Facts;
import cn.zhuli.intake.Amounts;
import cn.zhuli.intake.Applications;
import cn.zhuli.journal.DecisionLog;
import cn.zhuli.journal.Occasion;
import cn.zhuli.programme.Rounds;
import cn.zhuli.rule.Refused;
import java.math.BigDecimal;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the agreement and its tranche plan, and commits the money when both have signed (SL-6). */
@Component
public class Agreeing {

  private final Agreements agreements;
  private final Payments payments;
  private final Applications applications;
  private final Rounds rounds;
  private final Amounts amounts;
  private final Balance balance;
  private final DecisionLog log;
  private final Clock clock;

  Agreeing(
      Agreements agreements,
      Payments payments,
      Applications applications,
      Rounds rounds,
      Amounts amounts,
      Balance balance,
      DecisionLog log,
      Clock clock) {
    this.agreements = agreements;
    this.payments = payments;
    this.applications = applications;
    this.rounds = rounds;
    this.amounts = amounts;
    this.balance = balance;
    this.log = log;
    this.clock = clock;
  }

  /** Drafts the agreement and plans its tranches, which sum exactly to the award. */
  public void prepare(Occasion occasion, Tranches tranches) {
    var award = amounts.of(applications.get(occasion.subject()));
    var parts = tranches.of(award);
    agreements.save(new Agreement(occasion.subject(), award, clock.instant()));
    for (int i = 0; i < parts.size(); i++) {
      payments.saveAndFlush(
          new Payment(
              occasion.subject(), occasion.round(), i + 1, tranches.shares().get(i), parts.get(i)));
    }
    log.record(occasion, "prepared", null, Facts.of("amount", award).with("tranches", parts));
  }

  /**
   * The published list commits the award, before any agreement (CA-9).
   *
   * @throws Refused when the round's budget would be exceeded (G-6)
   */
  public void commit(Occasion occasion, Tranches tranches) {
    prepare(occasion, tranches);
    var agreement = agreements.get(occasion.subject());
    agreement.commit(clock.instant());
    var committed = commit(occasion, agreement);
    log.record(
        occasion,
        "committed",
        null,
        Facts.of("amount", agreement.amount()).with("committed", committed));
  }

  /**
   * The applicant names the account to which the award goes.
   *
   * @throws Refused when a payment is under way already
   */
  public void nameAccount(Occasion occasion, Account account) {
    if (payments.findByNumberOrderByTranche(occasion.subject()).stream()
        .anyMatch(payment -> !payment.is(Payment.Status.PLANNED))) {
      throw Refused.conflict(
          "G-6", "拨款已在办理，收款账户不能再改", "A payment is under way; the account can't change now");
    }
    agreements.get(occasion.subject()).name(account);
    log.record(occasion, "accountNamed", null, Facts.of("account", account.name()));
  }

  /**
   * The applicant signs, and names the account unless that is known.
   *
   * @throws Refused when no account is known (G-6)
   */
  public void sign(Occasion occasion, @Nullable Account account, String signatory) {
    var agreement = agreements.get(occasion.subject());
    if (account != null) {
      agreement.name(account);
    }
    var known = agreement.account();
    if (known == null) {
      throw Refused.invalid("G-6", "请填写收款账户名称、账号和开户银行", "Give the account's name, number and bank");
    }
    agreement.sign(signatory, occasion.by(), clock.instant());
    log.record(
        occasion, "signed", null, Facts.of("signatory", signatory).with("account", known.name()));
  }

  /**
   * The association signs: the award is committed, unless the published list did so before.
   *
   * @throws Refused when the budget of the round or of the track would be exceeded (G-6)
   */
  public void countersign(Occasion occasion, String signatory) {
    var agreement = agreements.get(occasion.subject());
    var committed =
        agreement.isCommitted() ? balance.committed(occasion.round()) : commit(occasion, agreement);
    agreement.countersign(signatory, occasion.by(), clock.instant());
    log.record(occasion, "agreed", null, shown(signatory, agreement.amount(), committed));
  }

  /** Commits the amount, and says what the round has committed with it. */
  private BigDecimal commit(Occasion occasion, Agreement agreement) {
    var round = rounds.lock(occasion.round()).orElseThrow();
    balance.refuseOverrun(round, applications.get(occasion.subject()), agreement.amount());
    var committed = balance.committed(round.id()).add(agreement.amount());
    applications.get(occasion.subject()).awarded(agreement.amount());
    return committed;
  }

  private static Facts shown(String signatory, BigDecimal amount, BigDecimal committed) {
    return Facts.of("signatory", signatory).with("amount", amount).with("committed", committed);
  }
}
