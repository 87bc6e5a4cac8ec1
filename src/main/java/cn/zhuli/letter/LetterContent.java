package cn.zhuli.letter;

import cn.zhuli.acceptance.Accepting;
import cn.zhuli.fact.Facts;
import cn.zhuli.intake.Application;
import cn.zhuli.notice.Notices;
import cn.zhuli.paper.Fields;
import cn.zhuli.paper.Shown;
import cn.zhuli.payment.Agreements;
import cn.zhuli.payment.Payments;
import cn.zhuli.programme.Round;
import cn.zhuli.programme.Wording;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What templates of letters can ask: the case, what was decided, and what belongs to it. */
@Component
class LetterContent {

  private static final Shown PLAIN = new Shown(new Wording.Words(Map.of(), Map.of()));

  private final Fields fields;
  private final Agreements agreements;
  private final Payments payments;
  private final Accepting accepting;
  private final Notices notices;
  private final Wording wording;

  LetterContent(
      Fields fields,
      Agreements agreements,
      Payments payments,
      Accepting accepting,
      Notices notices,
      Wording wording) {
    this.fields = fields;
    this.agreements = agreements;
    this.payments = payments;
    this.accepting = accepting;
    this.notices = notices;
    this.wording = wording;
  }

  /** Texts by name; a list of rows is a list of such maps. */
  Map<String, Object> of(Matter matter, Round round, @Nullable Application application) {
    var content =
        new HashMap<>(application == null ? fields.of(round) : fields.of(application, round));
    if (application != null) {
      content.putAll(agreement(application.number()));
      content.put("findings", findings(application.number()));
    }
    content.putAll(PLAIN.of(matter.facts()));
    content.putAll(notice(matter.facts().text("notice")));
    content.putAll(PLAIN.of(said(matter)));
    content.put("madeOn", Shown.day(matter.at()));
    return content;
  }

  private Facts said(Matter matter) {
    return Facts.of("subject", matter.subject())
        .with("step", matter.label())
        .with("rule", matter.rule())
        .with("reason", matter.reason())
        .with("verdict", wording.verdict(matter.verdict()))
        .with("sanctionLabel", wording.verdict(matter.facts().text("sanction")));
  }

  private Map<String, Object> agreement(String number) {
    var content = new HashMap<String, Object>();
    agreements
        .findById(number)
        .ifPresent(
            agreement -> {
              var account = agreement.account();
              content.put("awardAmount", Shown.yuan(agreement.amount()));
              content.put("accountHolder", account == null ? "" : account.name());
              content.put("accountNo", account == null ? "" : account.number());
              content.put("accountBank", account == null ? "" : account.bank());
              content.putAll(
                  PLAIN.of(
                      Facts.none()
                          .with("applicantSignatory", agreement.signatory())
                          .with("applicantSignedOn", agreement.signedAt())
                          .with("authoritySignatory", agreement.countersignatory())
                          .with("authoritySignedOn", agreement.countersignedAt())));
              content.put("payments", payments(number));
            });
    return content;
  }

  private List<Map<String, Object>> payments(String number) {
    return payments.findByNumberOrderByTranche(number).stream()
        .map(
            payment ->
                PLAIN.of(
                    Facts.of("tranche", payment.tranche())
                        .with("share", payment.share() + "%")
                        .with("amount", payment.amount())))
        .toList();
  }

  private List<Map<String, Object>> findings(String number) {
    return accepting.findings(number).stream()
        .map(
            check ->
                PLAIN.of(
                    Facts.of("attempt", check.attempt())
                        .with("check", wording.verdict(check.kind()))
                        .with("result", wording.verdict(check.passed() ? "passed" : "failed"))
                        .with("finding", check.reason())))
        .toList();
  }

  private Map<String, Object> notice(String id) {
    return notices
        .findById(id)
        .map(
            notice -> {
              var content = new HashMap<>(PLAIN.of(notice.content()));
              content.put("kind", notice.kind().name());
              content.put("noticeTitle", notice.title());
              content.put("noticeHash", notice.hash());
              content.put("publishedOn", Shown.day(notice.publishedAt()));
              content.put("endsOn", Shown.day(notice.endsAt()));
              return Map.<String, Object>copyOf(content);
            })
        .orElse(Map.of());
  }
}
