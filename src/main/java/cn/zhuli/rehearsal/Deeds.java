package cn.zhuli.rehearsal;

import cn.zhuli.assessment.Expert;
import cn.zhuli.intake.SubmitApplication;
import cn.zhuli.process.bundle.Bundle;
import cn.zhuli.process.bundle.Deploying;
import cn.zhuli.programme.OpenRound;
import cn.zhuli.rehearsal.Casting.Role;
import cn.zhuli.rehearsal.Scenario.ExpertPlan;
import cn.zhuli.rehearsal.Scenario.RoundPlan;
import cn.zhuli.rule.Refused;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What people do of their own accord: open a round, join the pool of experts, apply. */
class Deeds {

  private final Script script;
  private final Cast cast;
  private final Ledger ledger;
  private final Services services;
  private final Deploying deploying;
  private final Props props;
  private final Rubrics rubrics;
  private final Alliance alliance;

  Deeds(
      Script script,
      Cast cast,
      Ledger ledger,
      Backstage backstage,
      Props props,
      Rubrics rubrics,
      Alliance alliance) {
    this.script = script;
    this.cast = cast;
    this.ledger = ledger;
    this.services = backstage.services();
    this.deploying = backstage.deploying();
    this.props = props;
    this.rubrics = rubrics;
    this.alliance = alliance;
  }

  /** Opens a year's round, after its own bundle is deployed if it has one. */
  void open(RoundPlan plan) {
    Map<Integer, Bundle> revisions = script.revisions();
    Optional.ofNullable(revisions.get(plan.year())).ifPresent(deploying::deploy);
    var request =
        new OpenRound.Request(
            script.bundle().key(),
            plan.year(),
            Plot.at(plan.deadline()),
            plan.places(),
            plan.award(),
            plan.budget(),
            plan.materialsDue());
    ledger.opened(services.openRound().open(request, "rehearsal").id(), plan);
  }

  /** Takes an expert into the pool, with the interests that are declared. */
  void join(ExpertPlan plan) {
    var programme = services.programmes().inForce(script.bundle().key()).orElseThrow();
    var name = Objects.requireNonNullElse(plan.name(), plan.id());
    var unit = plan.unit() == null ? null : cast.codeNamed(plan.unit());
    services.experts().save(new Expert(plan.id(), name, programme.authority(), unit, true));
    Stream.ofNullable(plan.conflicts())
        .flatMap(List::stream)
        .forEach(as -> services.interests().declare(plan.id(), cast.codeNamed(as), "已声明利害关系"));
  }

  /** Hands an application in; a refusal is what became of it. */
  void submit(Role role) {
    var person = role.person();
    var round = ledger.roundId(role.plan().round());
    var answers =
        new Answer(Scenario.merged(script.scenario().answers(), role.plan().answers()))
            .values(props.of(person), () -> rubrics.ofRound(round), role.number());
    var request =
        new SubmitApplication.Request(
            round, role.creditCode(), role.name(), alliance.complete(role, answers));
    try {
      ledger.taken(role, services.submitApplication().submit(request, person).number());
    } catch (Refused refused) {
      ledger.refused(role, refused);
    }
  }
}
