package cn.zhuli.process.desk;

import static cn.zhuli.process.desk.Shown.yuan;

import cn.zhuli.intake.Applications;
import cn.zhuli.journal.Decision;
import cn.zhuli.journal.Decisions;
import cn.zhuli.payment.Account;
import cn.zhuli.payment.Agreement;
import cn.zhuli.payment.Agreements;
import cn.zhuli.payment.Paying;
import cn.zhuli.payment.Payment;
import cn.zhuli.payment.Payments;
import cn.zhuli.payment.Recoveries;
import cn.zhuli.payment.Recovering;
import cn.zhuli.payment.Recovery;
import cn.zhuli.process.word.Persons;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Agreement, tranches, payments and what is asked back. */
@Component
class MoneyShelf implements Shelf {

  private final Applications applications;
  private final Agreements agreements;
  private final Payments payments;
  private final Paying paying;
  private final Recoveries recoveries;
  private final Recovering recovering;
  private final Decisions decisions;
  private final Persons persons;

  MoneyShelf(
      Applications applications,
      Agreements agreements,
      Payments payments,
      Paying paying,
      Recoveries recoveries,
      Recovering recovering,
      Decisions decisions,
      Persons persons) {
    this.applications = applications;
    this.agreements = agreements;
    this.payments = payments;
    this.paying = paying;
    this.recoveries = recoveries;
    this.recovering = recovering;
    this.decisions = decisions;
    this.persons = persons;
  }

  @Override
  public Map<String, Function<Sheet, @Nullable Object>> offers() {
    var offers = new HashMap<String, Function<Sheet, @Nullable Object>>();
    offers.put("award", sheet -> agreement(sheet).map(a -> yuan(a.amount())).orElse(null));
    offers.put("agreementText", this::agreementText);
    offers.put("tranches", this::tranches);
    offers.put("accountName", sheet -> account(sheet, Account::name, "accountName"));
    offers.put("accountNumber", sheet -> account(sheet, Account::number, "accountNumber"));
    offers.put("bank", sheet -> account(sheet, Account::bank, "bank"));
    offers.put("tranche", sheet -> "第 " + sheet.tranche() + " 期");
    offers.put("amountDue", sheet -> yuan(payment(sheet).amount()));
    offers.put("paymentPreparedBy", this::preparedBy);
    offers.put("paymentRejection", this::rejection);
    offers.put("paymentConditions", this::conditions);
    offers.put("paidSoFar", sheet -> yuan(payments.paidTo(sheet.subject())));
    offers.put("recoveryAmount", sheet -> recovery(sheet).map(r -> yuan(r.amount())).orElse(null));
    offers.put("recoveryReason", sheet -> recovery(sheet).map(Recovery::reason).orElse(null));
    offers.put("outstanding", sheet -> yuan(recovering.outstanding(sheet.subject())));
    return offers;
  }

  private @Nullable String preparedBy(Sheet sheet) {
    return Optional.ofNullable(payment(sheet).preparedBy()).map(persons::name).orElse(null);
  }

  private String agreementText(Sheet sheet) {
    var application = applications.get(sheet.subject());
    return """
        甲方同意支持乙方（**%s**）的项目 %s，支持金额 **%s 元**，按下表%s拨付。

        乙方承诺按申报书开展工作，专款专用，在限期内完成并提交验收材料，接受对实施情况和资金使用的检查。
        """
        .formatted(
            application.applicantName(),
            application.number(),
            agreement(sheet).map(a -> yuan(a.amount())).orElse("—"),
            payments.findByNumberOrderByTranche(sheet.subject()).size() > 1 ? "分期" : "一次性");
  }

  private List<Map<String, String>> tranches(Sheet sheet) {
    var planned = payments.findByNumberOrderByTranche(sheet.subject());
    return planned.stream()
        .map(
            payment ->
                Map.of(
                    "tranche",
                    "第 " + payment.tranche() + " 期",
                    "share",
                    payment.share() + "%",
                    "amount",
                    yuan(payment.amount()),
                    "condition",
                    condition(payment, planned.size())))
        .toList();
  }

  private static String condition(Payment payment, int planned) {
    if (planned == 1) {
      return "按流程规定的条件，一次性拨付";
    }
    return payment.tranche() == 1 ? "协议签订后" : "期满验收合格、上期凭据齐全后";
  }

  private @Nullable String account(Sheet sheet, Function<Account, String> part, String answer) {
    return agreement(sheet)
        .flatMap(agreement -> Optional.ofNullable(agreement.account()))
        .map(part)
        .orElseGet(() -> applications.get(sheet.subject()).answers().text(answer));
  }

  private String conditions(Sheet sheet) {
    var payment = payment(sheet);
    var agreed = agreement(sheet).filter(Agreement::binds).isPresent();
    var listed = !agreed && agreement(sheet).filter(Agreement::isCommitted).isPresent();
    var receipted =
        payment.tranche() == 1
            || paying.get(sheet.subject(), payment.tranche() - 1).is(Payment.Status.RECEIPTED);
    return "- %s：%s\n- 收款账户已确认：%s\n- 上一期到账凭据：%s"
        .formatted(
            listed ? "立项名单已公布" : "协议双方已签署",
            Shown.yesNo(agreed || listed),
            Shown.yesNo(agreement(sheet).map(Agreement::account).isPresent()),
            payment.tranche() == 1 ? "不适用（首期）" : Shown.yesNo(receipted));
  }

  private @Nullable String rejection(Sheet sheet) {
    return decisions.findBySubjectOrderByAtAscIdAsc(sheet.subject()).stream()
        .filter(decision -> decision.verdict().equals("returned"))
        .filter(decision -> decision.facts().text("tranche").equals("" + sheet.tranche()))
        .reduce((earlier, later) -> later)
        .map(Decision::reason)
        .orElse(null);
  }

  private Payment payment(Sheet sheet) {
    return paying.get(sheet.subject(), sheet.tranche());
  }

  private Optional<Agreement> agreement(Sheet sheet) {
    return agreements.findById(sheet.subject());
  }

  private Optional<Recovery> recovery(Sheet sheet) {
    return recoveries.findById(sheet.subject());
  }
}
