package cn.zhuli.payment;

import cn.zhuli.fact.Facts;
import cn.zhuli.intake.Amounts;
import cn.zhuli.intake.Applications;
import cn.zhuli.journal.DecisionLog;
import cn.zhuli.journal.Occasion;
import cn.zhuli.programme.Rounds;
import java.math.BigDecimal;
import java.time.Clock;
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

  /** The applicant signs and names the account. */
  public void sign(Occasion occasion, Account account, String signatory) {
    agreements.get(occasion.subject()).sign(account, signatory, occasion.by(), clock.instant());
    log.record(
        occasion, "signed", null, Facts.of("signatory", signatory).with("account", account.name()));
  }

  /**
   * The association signs: the award is committed.
   *
   * @throws Refused when the budget of the round or of the track would be exceeded (G-6)
   */
  public void countersign(Occasion occasion, String signatory) {
    var round = rounds.lock(occasion.round()).orElseThrow();
    var agreement = agreements.get(occasion.subject());
    balance.refuseOverrun(round, applications.get(occasion.subject()), agreement.amount());
    var committed = balance.committed(round.id()).add(agreement.amount());
    agreement.countersign(signatory, occasion.by(), clock.instant());
    applications.get(occasion.subject()).awarded(agreement.amount());
    log.record(occasion, "agreed", null, shown(signatory, agreement.amount(), committed));
  }

  private static Facts shown(String signatory, BigDecimal amount, BigDecimal committed) {
    return Facts.of("signatory", signatory).with("amount", amount).with("committed", committed);
  }
}
