package cn.zhuli.intake;

import cn.zhuli.fact.Facts;
import cn.zhuli.journal.AuditTrail;
import cn.zhuli.programme.Rounds;
import cn.zhuli.rule.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets an applicant take its application back, until the award binds (G-9). */
@Service
public class Withdrawing {

  private final Applications applications;
  private final Rounds rounds;
  private final AuditTrail audit;
  private final ApplicationEventPublisher events;

  Withdrawing(
      Applications applications,
      Rounds rounds,
      AuditTrail audit,
      ApplicationEventPublisher events) {
    this.applications = applications;
    this.rounds = rounds;
    this.audit = audit;
    this.events = events;
  }

  /** Withdraws; refused once the agreement binds or the case has ended. */
  @Transactional
  public void withdraw(String number, String reason, String by) {
    var application = applications.require(number);
    rounds.lock(application.round());
    if (application.isClosed()) {
      throw Refused.conflict(
          "G-9", "该申报已办结，无需撤回", "This application has ended; there is nothing to withdraw");
    }
    if (application.award().isPresent()) {
      throw Refused.conflict(
          "G-9",
          "协议已经生效，不能再撤回；如需终止请联系主管部门",
          "The agreement binds; to end it, speak to the association");
    }
    audit.record(number, by, "withdraw", "申请撤回", Facts.of("reason", reason));
    events.publishEvent(new WithdrawalRequested(application, reason, by));
  }
}
