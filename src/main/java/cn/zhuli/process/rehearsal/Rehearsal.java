package cn.zhuli.process.rehearsal;

import cn.zhuli.acceptance.Summing;
import cn.zhuli.calendar.Time;
import cn.zhuli.document.Documents;
import cn.zhuli.intake.Milestones;
import cn.zhuli.journal.Decisions;
import cn.zhuli.notice.Notices;
import cn.zhuli.payment.Balance;
import cn.zhuli.payment.Payment;
import cn.zhuli.payment.Payments;
import cn.zhuli.process.bundle.AdmitAuthorities;
import cn.zhuli.process.bundle.Bundle;
import cn.zhuli.process.bundle.BundleFiles;
import cn.zhuli.process.bundle.Deploying;
import cn.zhuli.process.rehearsal.Casting.Role;
import cn.zhuli.registry.CreditCode;
import cn.zhuli.registry.RegistryImport;
import cn.zhuli.registry.Sanctions;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Plays scenarios, each on fresh data, and tells what became of everybody (design §7). */
@Component
@Profile("rehearsal")
class Rehearsal {

  private final Services services;
  private final FreshData freshData;
  private final BundleFiles files;
  private final Deploying deploying;
  private final AdmitAuthorities authorities;
  private final IdentityService identity;
  private final ManagementService management;
  private final Documents documents;
  private final RegistryImport registry;
  private final Decisions decisions;
  private final Payments payments;
  private final Balance balance;
  private final Notices notices;
  private final Milestones milestones;
  private final Sanctions sanctions;
  private final Summing summing;
  private final Stages stages;
  private final Trace trace;
  private final SimulatedClock clock;
  private final ObjectMapper json;

  Rehearsal(
      Services services,
      DataSource database,
      BundleFiles files,
      Deploying deploying,
      AdmitAuthorities authorities,
      IdentityService identity,
      ManagementService management,
      Documents documents,
      RegistryImport registry,
      Decisions decisions,
      Payments payments,
      Balance balance,
      Notices notices,
      Milestones milestones,
      Sanctions sanctions,
      Summing summing,
      Trace trace,
      SimulatedClock clock,
      ObjectMapper json) {
    this.services = services;
    this.freshData = new FreshData(database);
    this.files = files;
    this.deploying = deploying;
    this.authorities = authorities;
    this.identity = identity;
    this.management = management;
    this.documents = documents;
    this.registry = registry;
    this.decisions = decisions;
    this.payments = payments;
    this.balance = balance;
    this.notices = notices;
    this.milestones = milestones;
    this.sanctions = sanctions;
    this.summing = summing;
    this.stages = new Stages(database);
    this.trace = trace;
    this.clock = clock;
    this.json = json;
  }

  /** Plays the scenario of a file. */
  Outcome rehearse(Path file) {
    var scenario = ScenarioFile.playable(file);
    var bundle = bundle(scenario, file);
    freshData.begin();
    trace.forget();
    clock.moveTo(Performance.beginning(scenario));
    deploying.deploy(bundle);
    authorities.admitAll();
    return play(scenario, bundle);
  }

  private Outcome play(Scenario scenario, Bundle bundle) {
    var expectations = new Expectations(json);
    var roles = new Casting(registry).cast(scenario);
    var performance =
        new Performance(
            scenario,
            bundle.key(),
            roles,
            services,
            new People(identity, documents),
            new EngineRoom(management),
            trace,
            clock,
            expectations);
    performance.play();
    var cases = roles.stream().map(role -> became(role, performance)).toList();
    for (int i = 0; i < roles.size(); i++) {
      expectations.compare(roles.get(i).plan().as(), roles.get(i).plan().expect(), cases.get(i));
    }
    var rounds = performance.rounds().keySet().stream().sorted().map(this::round).toList();
    rounds.forEach(
        round -> {
          var id = String.valueOf(round.get("id"));
          var plan = Objects.requireNonNull(performance.rounds().get(id));
          expectations.compare(id, plan.expect(), round);
        });
    return new Outcome(
        bundle.key(),
        bundle.key() + "@" + bundle.fingerprint(),
        cases,
        rounds,
        stages.averageDays(),
        expectations.failed());
  }

  private Bundle bundle(Scenario scenario, Path file) {
    var folder = scenario.bundle();
    if (folder != null) {
      return files.in(file.resolveSibling(folder));
    }
    var key = Objects.requireNonNull(scenario.programme());
    return files
        .shipped(key)
        .orElseThrow(
            () ->
                new NoScenario(
                    "%s: programme: 没有项目 '%s'，可用：%s / no programme '%s'"
                        .formatted(file, key, files.shipped(), key)));
  }

  private Outcome.Case became(Role role, Performance performance) {
    var as = role.plan().as();
    var number = performance.numbers().get(as);
    if (number != null) {
      return became(role, number);
    }
    var refused = performance.refusals().get(as);
    var said = refused == null ? Map.<String, Object>of() : Performance.said(refused);
    return new Outcome.Case(
        as,
        role.name(),
        null,
        refused == null ? null : "refused",
        (String) said.get("rule"),
        null,
        null,
        null,
        (String) said.get("reason"),
        List.of(),
        List.of(),
        List.of());
  }

  private Outcome.Case became(Role role, String number) {
    var application = services.applications().get(number);
    return new Outcome.Case(
        role.plan().as(),
        role.name(),
        number,
        application.outcome().orElse(null),
        application.outcomeRule(),
        application.rank().orElse(null),
        application.score().orElse(null),
        application.standing().map(Enum::name).orElse(null),
        application.standingReason(),
        sanctions.of(new CreditCode(role.creditCode())).stream()
            .filter(sanction -> sanction.applicationNumber().equals(number))
            .map(sanction -> sanction.kind())
            .toList(),
        payments.findByNumberOrderByTranche(number).stream()
            .filter(Payment::isPaid)
            .map(Rehearsal::paid)
            .toList(),
        decisions.findBySubjectOrderByAtAscIdAsc(number).stream()
            .map(
                d ->
                    new Outcome.Taken(
                        d.at().atZone(Time.ZONE).toLocalDateTime().toString(),
                        d.step(),
                        d.rule(),
                        d.verdict(),
                        d.by()))
            .toList());
  }

  private static Outcome.Paid paid(Payment payment) {
    var on = payment.paidOn().map(LocalDate::toString).orElse("");
    return new Outcome.Paid(payment.tranche(), payment.amount(), on);
  }

  private Map<String, Object> round(String id) {
    var round = services.rounds().get(id);
    var facts = new LinkedHashMap<String, Object>();
    facts.put("id", id);
    facts.put("phase", round.phase().name());
    facts.put("applications", round.applications());
    facts.putAll(balance.of(id, round.budget()).asMap());
    facts.put("awarded", services.applications().countAwarded(List.of(id)));
    facts.put("notices", notices.countByRound(id));
    facts.put("goalReached", summing.goal(round).reached());
    milestones
        .waitingFor(id)
        .ifPresent(
            gate -> {
              facts.put("waitsFor", gate.milestone());
              facts.put("waitsOn", gate.waitingOn());
            });
    facts.put(
        "decisions",
        decisions.findBySubjectOrderByAtAscIdAsc(id).stream()
            .map(d -> Map.of("step", d.step(), "rule", d.rule(), "verdict", d.verdict()))
            .toList());
    return facts;
  }
}
