package cn.zhuli.acceptance;

import cn.zhuli.assessment.Places;
import cn.zhuli.correspondence.Notifications;
import cn.zhuli.fact.Facts;
import cn.zhuli.intake.Application;
import cn.zhuli.intake.Applications;
import cn.zhuli.intake.Closing;
import cn.zhuli.intake.FraudFound;
import cn.zhuli.journal.AuditTrail;
import cn.zhuli.journal.DecisionLog;
import cn.zhuli.journal.Occasion;
import cn.zhuli.payment.Recovering;
import cn.zhuli.programme.Rounds;
import cn.zhuli.registry.CreditCode;
import cn.zhuli.registry.Sanction;
import cn.zhuli.registry.Sanctions;
import cn.zhuli.rule.Refused;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What failed or fraudulent work leads to: a sanction on record, money asked back (G-7). */
@Component
public class Accountability {

  /** The sanction for fraud, where no person chose a milder one. */
  public static final String BAN = "ban";

  private static final String REVOKED = "revoked";

  private final Liabilities liabilities;
  private final Applications applications;
  private final Rounds rounds;
  private final Recovering recovering;
  private final Sanctions sanctions;
  private final DecisionLog log;
  private final Notifications notifications;
  private final Places places;
  private final Closing closing;
  private final AuditTrail audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Accountability(
      Liabilities liabilities,
      Applications applications,
      Rounds rounds,
      Recovering recovering,
      Sanctions sanctions,
      DecisionLog log,
      Notifications notifications,
      Places places,
      Closing closing,
      AuditTrail audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.liabilities = liabilities;
    this.applications = applications;
    this.rounds = rounds;
    this.recovering = recovering;
    this.sanctions = sanctions;
    this.log = log;
    this.notifications = notifications;
    this.places = places;
    this.closing = closing;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /**
   * A person decides what follows.
   *
   * @param months how long the sanction is in force
   * @param recover yuan to be paid back; {@code null} for none
   */
  public void decide(
      Occasion occasion, String sanction, int months, @Nullable BigDecimal recover, String reason) {
    if (recover != null) {
      recovering.refuseExcess(occasion.subject(), recover);
    }
    liabilities.save(
        new Liability(
            occasion.subject(),
            sanction,
            today().plusMonths(months),
            recover,
            occasion.rule(),
            reason,
            false));
    log.record(
        occasion, sanction, reason, Facts.of("months", months).with("recoverAmount", recover));
  }

  /**
   * Somebody has established fraud, at whatever stage (SD-E3, CA-11): the case stops and the award
   * is revoked, in the same transaction.
   */
  @Transactional
  public void reportFraud(String number, String rule, String finding, String by) {
    var application = applications.require(number);
    refuseRevoked(application, rule);
    liabilities.save(new Liability(number, BAN, null, null, rule, finding, true));
    audit.record(number, by, "reportFraud", "查实弄虚作假", Facts.of("finding", finding));
    events.publishEvent(new FraudFound(application, finding, by));
  }

  private static void refuseRevoked(Application application, String rule) {
    if (application.outcome().equals(Optional.of(REVOKED))) {
      throw Refused.conflict(
          rule,
          "该项目已撤销资格，无需重复登记；如有新情况请补充到原登记",
          "The award has been revoked already; there is nothing more to report");
    }
  }

  /** Revokes the award for fraud: everything paid is asked back, the ban has no end. */
  public void revoke(Occasion occasion) {
    var liability = liabilities.get(occasion.subject());
    var outstanding = recovering.outstanding(occasion.subject());
    liability.recover(outstanding.signum() > 0 ? outstanding : null);
    if (outstanding.signum() == 0) {
      applications.get(occasion.subject()).awarded(null);
    }
    places.leave(occasion, liability.reason());
    log.record(occasion, "revoked", liability.reason(), Facts.of("outstanding", outstanding));
    closing.overturn(occasion, REVOKED, liability.rule());
  }

  /**
   * Puts the sanction on record, where the next year's eligibility check sees it.
   *
   * @return whether money is to be asked back
   */
  public boolean impose(Occasion occasion) {
    var liability = liabilities.get(occasion.subject());
    var application = applications.get(occasion.subject());
    var round = rounds.get(application.round());
    sanctions.impose(
        new Sanction(
            new CreditCode(application.applicant()),
            application.number(),
            liability.sanction(),
            new Sanction.Ground(
                round.programme(),
                round.id(),
                liability.rule(),
                liability.reason(),
                today(),
                liability.until(),
                liability.fraud())));
    log.record(
        occasion.under(liability.rule()),
        "sanctioned",
        liability.reason(),
        Facts.of("sanction", liability.sanction())
            .with(
                "until",
                Optional.ofNullable(liability.until()).map(LocalDate::toString).orElse(null)));
    notifications.tell(
        application.number(),
        application.applicant(),
        occasion.under(liability.rule()),
        liability.reason());
    return liability.recover() != null;
  }

  /** Orders the recovery that was decided. */
  public void orderRecovery(Occasion occasion) {
    var liability = liabilities.get(occasion.subject());
    var amount = liability.recover();
    if (amount == null) {
      throw new IllegalStateException("Nothing to recover from " + occasion.subject());
    }
    recovering.order(occasion, amount, liability.reason());
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
