package cn.zhuli.payment;

import cn.zhuli.document.Documents;
import cn.zhuli.fact.Facts;
import cn.zhuli.journal.DecisionLog;
import cn.zhuli.journal.Occasion;
import cn.zhuli.payment.Payment.Status;
import cn.zhuli.rule.Refusal;
import cn.zhuli.rule.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Takes a tranche from plan to receipt: prepared by one person, approved by another, released once,
 * confirmed, receipted (G-6, SL-6). Each step needs the one before; a step done twice is refused.
 */
@Component
public class Paying {

  private final Payments payments;
  private final Agreements agreements;
  private final PaymentChannel channel;
  private final Documents documents;
  private final DecisionLog log;
  private final Clock clock;

  Paying(
      Payments payments,
      Agreements agreements,
      PaymentChannel channel,
      Documents documents,
      DecisionLog log,
      Clock clock) {
    this.payments = payments;
    this.agreements = agreements;
    this.channel = channel;
    this.documents = documents;
    this.log = log;
    this.clock = clock;
  }

  /** Prepares a tranche once agreement, account and the previous receipt are there. */
  public void prepare(Occasion occasion, int tranche) {
    var payment = get(occasion.subject(), tranche);
    refuseUnless(payment, Status.PLANNED, "编制", "prepared");
    refuseUnmet(payment);
    payment.prepare(occasion.by());
    record(occasion, payment, "prepared", null);
  }

  /** A second person approves, or sends back with a reason. */
  public void approve(Occasion occasion, int tranche, boolean approved, String reason) {
    var payment = get(occasion.subject(), tranche);
    refuseUnless(payment, Status.PREPARED, "复核", "approved");
    if (occasion.by().equals(payment.preparedBy())) {
      throw new Refused(
          Refused.Kind.FORBIDDEN,
          Refusal.of(
              "G-6", "编制人不能复核自己编制的拨款，请由另一人办理", "Whoever prepared a payment cannot approve it"));
    }
    if (approved) {
      payment.approve(occasion.by());
    } else {
      payment.returnToMaker();
    }
    record(occasion, payment, approved ? "approved" : "returned", reason);
  }

  /** Hands the payment to finance; done once, whatever is retried. */
  public void release(Occasion occasion, int tranche) {
    var payment = get(occasion.subject(), tranche);
    refuseUnless(payment, Status.APPROVED, "放行", "released");
    payment.release(clock.instant());
    channel.release(payment, agreements.get(payment.number()));
    payments.saveAndFlush(payment);
    record(occasion, payment, "released", null);
  }

  /** Finance confirms that the money has left. */
  public void confirm(Occasion occasion, int tranche, LocalDate paidOn, String voucherNo) {
    var payment = get(occasion.subject(), tranche);
    refuseUnless(payment, Status.RELEASED, "确认拨付", "confirmed");
    if (paidOn.isAfter(LocalDate.now(clock))) {
      throw new Refused(
          Refused.Kind.INVALID,
          Refusal.ofField("paidOn", "拨付日期不能在将来", "The day of payment cannot lie in the future"));
    }
    payment.paid(paidOn, voucherNo);
    record(occasion, payment, "paid", null);
  }

  /** The applicant proves that the money has arrived; only of a payment that was made. */
  public void receipt(Occasion occasion, int tranche, UUID document) {
    var payment = get(occasion.subject(), tranche);
    refuseUnless(payment, Status.PAID, "上传到账凭据", "receipted");
    documents.attach(List.of(document), payment.number(), occasion.by());
    payment.receipted(document);
    record(occasion, payment, "receipted", null);
  }

  /** The payment of a tranche; one that was never planned is refused by name. */
  public Payment get(String number, int tranche) {
    return payments
        .findByNumberAndTranche(number, tranche)
        .orElseThrow(
            () ->
                Refused.invalid(
                    "G-6",
                    "项目 " + number + " 没有第 " + tranche + " 期拨款",
                    "Application " + number + " has no payment " + tranche));
  }

  private void refuseUnmet(Payment payment) {
    var agreement = agreements.get(payment.number());
    if (!agreement.isCommitted() || agreement.account() == null) {
      throw Refused.conflict(
          "G-6",
          "协议双方签署（或立项名单公布）并确认收款账户后才能拨款",
          "Both must sign, or the list be published, and an account be named before money is paid");
    }
    if (payment.tranche() > 1
        && !get(payment.number(), payment.tranche() - 1).is(Status.RECEIPTED)) {
      throw Refused.conflict(
          "G-6", "上一期到账凭据尚未上传，不能拨付下一期", "The receipt of the previous tranche is missing");
    }
  }

  private static void refuseUnless(Payment payment, Status needed, String zh, String en) {
    if (!payment.is(needed)) {
      throw Refused.conflict(
          "G-6",
          "第 %d 期拨款当前为“%s”，不能%s".formatted(payment.tranche(), payment.status().label(), zh),
          "Payment %d is %s and cannot be %s".formatted(payment.tranche(), payment.status(), en));
    }
  }

  private void record(Occasion occasion, Payment payment, String verdict, @Nullable String reason) {
    log.record(
        occasion,
        verdict,
        reason,
        Facts.of("tranche", payment.tranche())
            .with("amount", payment.amount())
            .with("preparedBy", payment.preparedBy())
            .with("approvedBy", payment.approvedBy())
            .with("paidOn", payment.paidOn().map(LocalDate::toString).orElse(null))
            .with("voucherNo", payment.voucherNo()));
  }
}
