package cn.zhuli.assessment;

import cn.zhuli.correspondence.Notifications;
import cn.zhuli.fact.Facts;
import cn.zhuli.fact.Supplies;
import cn.zhuli.intake.Application;
import cn.zhuli.intake.Applications;
import cn.zhuli.intake.Circumstances;
import cn.zhuli.journal.DecisionLog;
import cn.zhuli.journal.Occasion;
import cn.zhuli.programme.Bundles;
import cn.zhuli.programme.Round;
import cn.zhuli.programme.Rounds;
import cn.zhuli.registry.CreditCode;
import cn.zhuli.registry.RegistryFacts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Runs a programme's veto table on what is declared and what is registered (SD-E1 to SD-E5). */
@Supplies("conditionsDeclared")
@Component
public class Eligibility {

  private final Applications applications;
  private final Rounds rounds;
  private final RegistryFacts registry;
  private final Circumstances circumstances;
  private final PartnerChecks partners;
  private final Bundles bundles;
  private final VetoTables tables;
  private final DecisionLog log;
  private final Notifications notifications;

  Eligibility(
      Applications applications,
      Rounds rounds,
      RegistryFacts registry,
      Circumstances circumstances,
      PartnerChecks partners,
      Bundles bundles,
      VetoTables tables,
      DecisionLog log,
      Notifications notifications) {
    this.applications = applications;
    this.rounds = rounds;
    this.registry = registry;
    this.circumstances = circumstances;
    this.partners = partners;
    this.bundles = bundles;
    this.tables = tables;
    this.log = log;
    this.notifications = notifications;
  }

  /**
   * Checks an application against every row of the veto table at once, and each of its partners.
   *
   * @param table id of the decision table in the round's bundle
   * @return the verdict, with every failed rule
   */
  public Verdict check(Occasion occasion, String table) {
    var application = applications.get(occasion.subject());
    var round = rounds.get(application.round());
    var declared = application.answers();
    var registered = registered(application, round);
    var used =
        declared
            .overriddenBy(registered)
            .with("conditionsDeclared", conditions(declared))
            .overriddenBy(circumstances.of(application));
    application.sees(used);

    var own = Verdict.ofRows(bundles.decide(round.bundle(), table, used));
    record(occasion, own, used.with("differences", differences(declared, registered)));
    var verdict = own.and(partners.failed(occasion, application, round, table));
    tell(occasion, application, verdict);
    return verdict;
  }

  /**
   * What the check would say of an application that is not handed in yet; nothing is recorded, and
   * nothing of partners is known.
   *
   * @param declared the answers
   * @param arriving the same, overridden by the register, with the circumstances
   */
  public Verdict foresee(Round round, Facts declared, Facts arriving) {
    var seen = arriving.with("conditionsDeclared", conditions(declared));
    return Verdict.ofRows(
        tables.of(round).stream()
            .flatMap(table -> bundles.decide(round.bundle(), table, seen).stream())
            .toList());
  }

  private Facts registered(Application application, Round round) {
    return Facts.of(registry.of(new CreditCode(application.applicant()), round.deadlineDay()));
  }

  /** How many of the programme's further conditions the applicant says it meets. */
  static int conditions(Facts declared) {
    return (int)
        declared.asMap().keySet().stream()
            .filter(name -> name.startsWith("condition") && declared.isTrue(name))
            .count();
  }

  static Map<String, Object> differences(Facts declared, Facts registered) {
    var differences = new LinkedHashMap<String, Object>();
    registered
        .asMap()
        .forEach(
            (name, value) -> {
              var said = declared.get(name);
              if (said != null && !said.toString().equals(value.toString())) {
                differences.put(name, Map.of("declared", said, "registered", value));
              }
            });
    return differences;
  }

  private void record(Occasion occasion, Verdict verdict, Facts seen) {
    if (verdict.failed().isEmpty()) {
      log.record(occasion, "eligible", null, seen);
    }
    verdict
        .failed()
        .forEach(
            failed ->
                log.record(
                    occasion.under(failed.rule()),
                    failed.veto() ? "vetoed" : "conditionUnmet",
                    failed.reason(),
                    seen));
  }

  private void tell(Occasion occasion, Application application, Verdict verdict) {
    if (!verdict.isEligible()) {
      application.fails(rules(verdict.vetoes()), reasons(verdict.vetoes()));
      var vetoed = occasion.under(rules(verdict.vetoes()));
      var text = remedies(verdict.vetoes());
      notifications.tell(application.number(), application.applicant(), vetoed, text);
      partners
          .concerned(application)
          .forEach(unit -> notifications.tell(application.number(), unit, vetoed, text));
    }
  }

  private static String remedies(List<Verdict.Failed> failed) {
    return failed.stream()
        .map(rule -> "〔" + rule.rule() + "〕" + rule.reason() + rule.remedy())
        .collect(Collectors.joining("\n"));
  }

  private static String reasons(List<Verdict.Failed> failed) {
    return failed.stream().map(Verdict.Failed::reason).collect(Collectors.joining("；"));
  }

  private static String rules(List<Verdict.Failed> failed) {
    return failed.stream().map(Verdict.Failed::rule).distinct().collect(Collectors.joining(", "));
  }
}
