package cn.zhuli.rehearsal;

import cn.zhuli.calendar.Time;
import cn.zhuli.process.rehearsal.SimulatedClock;
import cn.zhuli.rehearsal.Casting.Role;
import cn.zhuli.rehearsal.Scenario.ExpertPlan;
import cn.zhuli.target.UnitYear.Kind;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a scenario plans, put down for its time. */
class Plot {

  private final Scenario scenario;
  private final Cast cast;
  private final Ledger ledger;
  private final Agenda agenda;
  private final SimulatedClock clock;
  private final Deeds deeds;
  private final Alliance alliance;
  private final Tallying tallying;
  private final Happenings happenings;

  Plot(
      Scenario scenario,
      Cast cast,
      Ledger ledger,
      Agenda agenda,
      SimulatedClock clock,
      Deeds deeds,
      Alliance alliance,
      Tallying tallying,
      Happenings happenings) {
    this.scenario = scenario;
    this.cast = cast;
    this.ledger = ledger;
    this.agenda = agenda;
    this.clock = clock;
    this.deeds = deeds;
    this.alliance = alliance;
    this.tallying = tallying;
    this.happenings = happenings;
  }

  /** When it begins: a moment before anything is planned. */
  static Instant beginning(Scenario scenario) {
    return scenario.roundsPlanned().stream()
        .map(round -> at(round.opens()))
        .min(Instant::compareTo)
        .orElseThrow()
        .minusSeconds(1);
  }

  static Instant at(LocalDateTime local) {
    return local.atZone(Time.ZONE).toInstant();
  }

  /** Plans everything that has a time of its own. */
  void lay() {
    scenario
        .roundsPlanned()
        .forEach(round -> agenda.plan(at(round.opens()), () -> deeds.open(round)));
    Objects.requireNonNullElse(scenario.experts(), List.<ExpertPlan>of()).forEach(this::plan);
    scenario.needsPlanned().forEach(this::plan);
    cast.applicants().forEach(this::plan);
    tables(Kind.TARGET, scenario.targets());
    tables(Kind.ACTUAL, scenario.actuals());
    happenings(scenario.happenings(), "");
  }

  /** Plans what is to happen to a case as soon as it comes to a task. */
  void reached(Role role, String element) {
    var as = role.plan().as();
    Stream.concat(
            Stream.ofNullable(role.plan().happenings()).flatMap(List::stream),
            Stream.ofNullable(scenario.happenings()).flatMap(List::stream))
        .filter(plan -> element.equals(plan.when()) && as.equals(plan.concerning(as)))
        .forEach(plan -> agenda.plan(clock.instant(), () -> happen(plan, as)));
  }

  private void plan(ExpertPlan plan) {
    var joins = plan.joins();
    agenda.plan(joins == null ? clock.instant() : at(joins), () -> deeds.join(plan));
  }

  private void plan(NeedPlan plan) {
    var files = plan.files();
    var usual = at(ledger.planned(plan.round()).opens()).plusSeconds(3600L);
    agenda.plan(
        files == null ? usual : at(files), () -> alliance.file(plan, ledger.roundId(plan.round())));
  }

  private void plan(Role role) {
    var year = role.plan().round();
    var submits = role.plan().submits();
    var usual = at(ledger.planned(year).opens()).plusSeconds(3600L + role.number());
    var time = submits == null ? usual : at(submits);
    for (var partner : alliance.partnersOf(role)) {
      if (!partner.neverConsents()) {
        var on = partner.consentsOn();
        agenda.plan(
            on == null ? time : at(on),
            () -> alliance.consent(partner, role, ledger.roundId(year)));
      }
    }
    if (role.plan().entitled() == null) {
      agenda.plan(time, () -> deeds.submit(role));
    }
    happenings(role.plan().happenings(), role.plan().as());
  }

  private void tables(Kind kind, @Nullable List<FiguresPlan> plans) {
    for (var plan : Objects.requireNonNullElse(plans, List.<FiguresPlan>of())) {
      agenda.plan(at(plan.on()), () -> tallying.handIn(kind, plan, ledger.roundId(plan.round())));
    }
  }

  private void happenings(@Nullable List<HappeningPlan> plans, String owner) {
    for (var plan : Objects.requireNonNullElse(plans, List.<HappeningPlan>of())) {
      var on = plan.on();
      if (on != null) {
        agenda.plan(at(on), () -> happen(plan, plan.concerning(owner)));
      }
    }
  }

  private void happen(HappeningPlan plan, String as) {
    happenings.bringAbout(plan, as, ledger.numbers().getOrDefault(as, ""));
  }
}
