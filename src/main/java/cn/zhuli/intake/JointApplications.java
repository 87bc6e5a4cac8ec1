package cn.zhuli.intake;

import cn.zhuli.fact.Facts;
import cn.zhuli.joint.Action;
import cn.zhuli.joint.Consent;
import cn.zhuli.joint.Consents;
import cn.zhuli.joint.JointTerms;
import cn.zhuli.joint.Partner;
import cn.zhuli.joint.Partners;
import cn.zhuli.need.Need;
import cn.zhuli.need.PublishedNeeds;
import cn.zhuli.programme.Programme;
import cn.zhuli.programme.Round;
import cn.zhuli.registry.CreditCode;
import cn.zhuli.registry.Societies;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Whether an application may go to its need with its partners: a published need, few enough
 * partners, each named once, known and with its own consent, and nobody twice for one need (SA-2,
 * SA-4).
 */
@Component
class JointApplications {

  private static final String FIELD = "partners";

  private final PublishedNeeds needs;
  private final Consents consents;
  private final Partners partners;
  private final Societies societies;
  private final Applications applications;

  JointApplications(
      PublishedNeeds needs,
      Consents consents,
      Partners partners,
      Societies societies,
      Applications applications) {
    this.needs = needs;
    this.consents = consents;
    this.partners = partners;
    this.societies = societies;
    this.applications = applications;
  }

  /**
   * The consents that an arriving application rests on; none where the applicant is alone.
   *
   * @throws cn.zhuli.rule.Refused with everything that is wrong with the partners, or with the need
   */
  List<Consent> admitted(Round round, Programme programme, CreditCode lead, Facts asked) {
    var need = needs.named(round, programme, asked.text("need")).map(Need::id).orElse(null);
    var action = new Action(round.id(), need, lead.value());
    var rows = asked.rows(FIELD).stream().map(row -> row.text("creditCode")).toList();
    var engaged = engaged(action, codes(rows, lead.value()));
    var check = new PartnerCheck(JointTerms.of(programme), action, engaged, societies, consents);
    return check.of(rows);
  }

  private static Set<String> codes(List<String> rows, String lead) {
    return Stream.concat(Stream.of(lead), rows.stream())
        .filter(code -> CreditCode.fault(code).isEmpty())
        .map(code -> new CreditCode(code).value())
        .collect(Collectors.toSet());
  }

  /** Those of the units that have a part in another open application to the same need. */
  private Set<String> engaged(Action action, Set<String> codes) {
    var need = action.need();
    if (need == null) {
      return Set.of();
    }
    var leading =
        applications.findByRoundAndApplicantIn(action.round(), codes).stream()
            .filter(other -> !other.isClosed() && other.answers().text("need").equals(need))
            .filter(other -> !other.applicant().equals(action.lead()))
            .map(Application::applicant);
    var joined =
        partners.findByRoundAndNeedAndCreditCodeIn(action.round(), need, codes).stream()
            .filter(partner -> !applications.get(partner.number()).isClosed())
            .map(Partner::creditCode);
    return Stream.concat(leading, joined).collect(Collectors.toSet());
  }
}
