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
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Runs the veto table for each partner: none of its vetoes may hit one of them (SA-2). What is only
 * a condition is asked of the application, not of each who joins it.
 */
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

  /** Every veto that hits a partner; reasons begin with its name. */
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
        Verdict.ofRows(bundles.decide(round.bundle(), table, used)).vetoes().stream()
            .map(rule -> named(partner, rule))
            .toList();
    partner.judged(used, failed.isEmpty() ? null : reasons(failed));
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

  private static String reasons(List<Failed> failed) {
    return failed.stream().map(Failed::reason).collect(Collectors.joining("；"));
  }

  private void record(Occasion occasion, Partner partner, List<Failed> failed, Facts seen) {
    var facts = seen.with("partner", partner.name());
    if (failed.isEmpty()) {
      log.record(occasion, "eligible", partner.name() + "：资格符合", facts);
    }
    failed.forEach(rule -> log.record(occasion.under(rule.rule()), "vetoed", rule.reason(), facts));
  }
}
