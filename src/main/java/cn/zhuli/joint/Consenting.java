package cn.zhuli.joint;

import cn.zhuli.fact.Facts;
import cn.zhuli.journal.AuditTrail;
import cn.zhuli.need.Need;
import cn.zhuli.need.PublishedNeeds;
import cn.zhuli.programme.Programmes;
import cn.zhuli.programme.Round;
import cn.zhuli.programme.RoundForms;
import cn.zhuli.programme.Rounds;
import cn.zhuli.registry.CreditCode;
import cn.zhuli.registry.Societies;
import cn.zhuli.registry.Society;
import cn.zhuli.rule.Refused;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets partners consent to a joint application, each for itself, before it is made (SA-2). */
@Service
public class Consenting {

  private final Consents consents;
  private final Rounds rounds;
  private final Programmes programmes;
  private final PublishedNeeds needs;
  private final Societies societies;
  private final RoundForms forms;
  private final AuditTrail audit;
  private final Clock clock;

  Consenting(
      Consents consents,
      Rounds rounds,
      Programmes programmes,
      PublishedNeeds needs,
      Societies societies,
      RoundForms forms,
      AuditTrail audit,
      Clock clock) {
    this.consents = consents;
    this.rounds = rounds;
    this.programmes = programmes;
    this.needs = needs;
    this.societies = societies;
    this.forms = forms;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * A consent as it is given.
   *
   * @param round id of the round
   * @param partner credit code of the unit that consents
   * @param lead credit code of the unit that will apply
   * @param need id of the need, where the round has needs
   * @param answers the partner's declarations, by the ids of the consent form
   */
  public record Request(
      String round,
      String partner,
      String lead,
      @Nullable String need,
      Map<String, Object> answers) {}

  /**
   * Keeps a consent until the lead applies.
   *
   * @throws Refused when nobody applies jointly or no longer, a unit or need is unknown, there is
   *     such a consent already, or the answers do not answer the form
   */
  @Transactional
  public Consent give(Request request, String by) {
    var round =
        rounds.lock(request.round()).orElseThrow(() -> Refused.notFound("round", request.round()));
    var programme = programmes.of(round.programme(), round.bundle());
    var terms = JointTerms.of(programme);
    refuseAlone(terms);
    refuseLate(terms, round);
    var partner = listed(terms, request.partner(), "partner");
    var lead = listed(terms, request.lead(), "lead").creditCode().value();
    var code = partner.creditCode().value();
    refuseOneself(terms, code, lead);
    var need =
        needs.named(round, programme, Objects.requireNonNullElse(request.need(), "")).map(Need::id);
    var action = new Action(round.id(), need.orElse(null), lead);
    refuseSecond(terms, action, code);
    var answers = forms.checked(round, terms.form(), request.answers(), by, Map.of());
    var consent =
        consents.saveAndFlush(
            new Consent(action, code, partner.name(), answers, clock.instant(), by));
    audit.record(
        "consent-" + consent.id(), by, "consent", "同意联合申报", told(action).with("partner", code));
    return consent;
  }

  /** The partner takes its consent back; refused once the application is made. */
  @Transactional
  public void takeBack(long id, String by) {
    var consent = consents.require(id);
    if (consent.status() != Consent.Status.GIVEN) {
      throw Refused.conflict(
          "G-9",
          "同意" + consent.status().label() + "，不能再收回",
          "A consent that is " + consent.status() + " can't be taken back");
    }
    consent.takenBack();
    audit.record("consent-" + id, by, "takeBackConsent", "收回同意", Facts.none());
  }

  private static Facts told(Action action) {
    return Facts.of("round", action.round())
        .with("need", action.need())
        .with("lead", action.lead());
  }

  private static void refuseAlone(JointTerms terms) {
    if (terms.most() == 0) {
      throw terms.refused(null, "本计划不接受联合申报", "This programme takes no joint applications");
    }
  }

  private void refuseLate(JointTerms terms, Round round) {
    var phase = round.phase();
    if (phase != Round.Phase.ANNOUNCED && phase != Round.Phase.OPEN) {
      throw terms.refused(null, "该批次的申报已经截止，无需再同意", "The call of this round has closed");
    }
  }

  private Society listed(JointTerms terms, String text, String field) {
    var code = new CreditCode(text);
    return societies
        .find(code)
        .orElseThrow(
            () ->
                terms.refused(
                    field,
                    "登记册中没有 " + code + "，请核对代码，或先由主管科协登记",
                    "The register does not know " + code + "; check the code"));
  }

  private static void refuseOneself(JointTerms terms, String partner, String lead) {
    if (partner.equals(lead)) {
      throw terms.refused(
          "lead", "不能与本单位自己联合申报，请填写牵头单位", "A unit can't be its own partner; name the lead");
    }
  }

  private void refuseSecond(JointTerms terms, Action action, String partner) {
    if (consents.to(action, partner).isPresent()) {
      throw new Refused(
          Refused.Kind.CONFLICT,
          terms.refusal(
              "lead",
              "已经同意过；如需修改，请先收回再重新填写",
              "There is such a consent already; take it back first to change it"));
    }
  }
}
