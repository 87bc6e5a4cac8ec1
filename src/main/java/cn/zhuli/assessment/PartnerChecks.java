package cn.zhuli.assessment;

import cn.zhuli.assessment.Verdict.Failed;
import cn.zhuli.fact.Facts;
import cn.zhuli.intake.Application;
import cn.zhuli.intake.Circumstances;
import cn.zhuli.joint.Partner;
import cn.zhuli.joint.Partners;
import cn.zhuli.journal.DecisionLog;
import cn.zhuli.journal.Occasion;
import cn.zhuli.programme.Bundles;
import cn.zhuli.programme.Round;
import cn.zhuli.registry.CreditCode;
import cn.zhuli.registry.RegistryFacts;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Runs the veto table for each partner: each has to pass it as the applicant does (SA-2). */
@Component
class PartnerChecks {

  private final Partners partners;
  private final RegistryFacts registry;
  private final Circumstances circumstances;
  private final Bundles bundles;
  private final DecisionLog log;

  PartnerChecks(
      Partners partners,
      RegistryFacts registry,
      Circumstances circumstances,
      Bundles bundles,
      DecisionLog log) {
    this.partners = partners;
    this.registry = registry;
    this.circumstances = circumstances;
    this.bundles = bundles;
    this.log = log;
  }

  /** Every rule that a partner fails; reasons begin with its name. */
  List<Failed> failed(Occasion occasion, Application application, Round round, String table) {
    return partners.findByNumberOrderById(application.number()).stream()
        .flatMap(partner -> failed(occasion, application, partner, round, table).stream())
        .toList();
  }

  /** Whom to tell beside the applicant, by credit code. */
  List<String> concerned(Application application) {
    return partners.of(application.number());
  }

  private List<Failed> failed(
      Occasion occasion, Application application, Partner partner, Round round, String table) {
    var declared = partner.answers();
    var code = new CreditCode(partner.creditCode());
    var registered = Facts.of(registry.of(code, round.deadlineDay()));
    var used =
        declared
            .overriddenBy(registered)
            .with("conditionsDeclared", Eligibility.conditions(declared))
            .overriddenBy(circumstances.ofPartner(application, partner.creditCode()));
    var failed =
        Verdict.ofRows(bundles.decide(round.bundle(), table, used)).failed().stream()
            .map(rule -> named(partner, rule))
            .toList();
    partner.judged(used, reason(failed));
    record(
        occasion,
        partner,
        failed,
        used.with("differences", Eligibility.differences(declared, registered)));
    return failed;
  }

  private static Failed named(Partner partner, Failed failed) {
    return new Failed(
        failed.rule(), failed.veto(), partner.name() + "：" + failed.reason(), failed.remedy());
  }

  private static @Nullable String reason(List<Failed> failed) {
    var vetoes = failed.stream().filter(Failed::veto).map(Failed::reason).toList();
    return vetoes.isEmpty() ? null : String.join("；", vetoes);
  }

  private void record(Occasion occasion, Partner partner, List<Failed> failed, Facts seen) {
    var facts = seen.with("partner", partner.name());
    if (failed.isEmpty()) {
      log.record(occasion, "eligible", partner.name() + "：资格符合", facts);
    }
    failed.forEach(
        rule ->
            log.record(
                occasion.under(rule.rule()),
                rule.veto() ? "vetoed" : "conditionUnmet",
                rule.reason(),
                facts));
  }
}
