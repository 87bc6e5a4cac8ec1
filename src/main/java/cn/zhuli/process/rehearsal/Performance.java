package cn.zhuli.process.rehearsal;

import cn.zhuli.assessment.Expert;
import cn.zhuli.calendar.Time;
import cn.zhuli.intake.SubmitApplication;
import cn.zhuli.process.bundle.Bundle;
import cn.zhuli.process.bundle.Deploying;
import cn.zhuli.process.rehearsal.Casting.Role;
import cn.zhuli.process.rehearsal.Scenario.ExpertPlan;
import cn.zhuli.process.rehearsal.Scenario.HappeningPlan;
import cn.zhuli.process.rehearsal.Scenario.RoundPlan;
import cn.zhuli.process.rehearsal.Trace.Appeared;
import cn.zhuli.programme.OpenRound;
import cn.zhuli.rule.Refused;
import cn.zhuli.target.UnitYear.Kind;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One scenario as it is played: what is planned comes to pass, the clock runs from act to act. */
class Performance {

  private final Scenario scenario;
  private final String programme;
  private final Map<Integer, Bundle> revisions;
  private final Deploying deploying;
  private final Cast cast;
  private final Services services;
  private final Trace trace;
  private final SimulatedClock clock;
  private final EngineRoom engine;
  private final Expectations expectations;
  private final Props props;
  private final Rubrics rubrics;
  private final Attendance attendance;
  private final Happenings happenings;
  private final Tallying tallying;
  private final Recognition recognition;
  private final Alliance alliance;
  private final Agenda agenda = new Agenda();
  private final Map<String, Role> byNumber = new HashMap<>();
  private final Map<String, String> numbers = new LinkedHashMap<>();
  private final Map<String, Refused> refusals = new HashMap<>();
  private final Map<String, RoundPlan> plans = new HashMap<>();
  private final Map<String, Integer> visits = new HashMap<>();

  Performance(Script script, Cast cast, Backstage backstage, Expectations expectations) {
    this.scenario = script.scenario();
    this.programme = script.bundle().key();
    this.revisions = script.revisions();
    this.deploying = backstage.deploying();
    this.cast = cast;
    this.services = backstage.services();
    this.trace = backstage.trace();
    this.clock = backstage.clock();
    this.engine = new EngineRoom(backstage.management());
    this.expectations = expectations;
    this.props =
        new Props(backstage.people(), clock, this::codeOf, as -> numbers.getOrDefault(as, as));
    this.rubrics = new Rubrics(services);
    this.attendance = new Attendance(backstage, props, rubrics, expectations);
    this.tallying = new Tallying(script, services, cast.applicants(), expectations);
    this.recognition = new Recognition(services, scenario, cast.applicants());
    this.happenings = new Happenings(services, backstage.people(), expectations);
    this.alliance = new Alliance(scenario, cast, services, props, expectations);
  }

  /** Numbers of the applications that were taken in, by the scenario's names. */
  Map<String, String> numbers() {
    return numbers;
  }

  /** What was said to those whose application was not taken in. */
  Map<String, Refused> refusals() {
    return refusals;
  }

  /** What became of every need. */
  List<Outcome.Asked> needs(Chronicle chronicle) {
    return alliance.needs(chronicle);
  }

  /** Plans by id of the round that was opened for them. */
  Map<String, RoundPlan> rounds() {
    return plans;
  }

  void play() {
    plan();
    while (step()) {
      // one thing after the other
    }
    recognition
        .entitled()
        .forEach(role -> recognition.numberOf(role).ifPresent(number -> take(role, number)));
    engine.faults().forEach(expectations::fail);
  }

  /** When it begins: a moment before anything is planned. */
  static Instant beginning(Scenario scenario) {
    return scenario.roundsPlanned().stream()
        .map(round -> at(round.opens()))
        .min(Instant::compareTo)
        .orElseThrow()
        .minusSeconds(1);
  }

  private void plan() {
    scenario.roundsPlanned().forEach(round -> agenda.plan(at(round.opens()), () -> open(round)));
    Objects.requireNonNullElse(scenario.experts(), List.<ExpertPlan>of()).forEach(this::plan);
    scenario.needsPlanned().forEach(this::plan);
    cast.applicants().forEach(this::plan);
    tables(Kind.TARGET, scenario.targets());
    tables(Kind.ACTUAL, scenario.actuals());
    happenings(scenario.happenings(), "");
  }

  private void plan(ExpertPlan plan) {
    var joins = plan.joins();
    agenda.plan(joins == null ? clock.instant() : at(joins), () -> join(plan));
  }

  private void plan(NeedPlan plan) {
    var files = plan.files();
    var usual = at(round(plan.round()).opens()).plusSeconds(3600L);
    agenda.plan(
        files == null ? usual : at(files), () -> alliance.file(plan, roundId(plan.round())));
  }

  private void plan(Role role) {
    var year = role.plan().round();
    var submits = role.plan().submits();
    var usual = at(round(year).opens()).plusSeconds(3600L + role.number());
    var time = submits == null ? usual : at(submits);
    for (var partner : alliance.partnersOf(role)) {
      if (!partner.neverConsents()) {
        var on = partner.consentsOn();
        agenda.plan(
            on == null ? time : at(on), () -> alliance.consent(partner, role, roundId(year)));
      }
    }
    if (role.plan().entitled() == null) {
      agenda.plan(time, () -> submit(role));
    }
    happenings(role.plan().happenings(), role.plan().as());
  }

  private void tables(Kind kind, @Nullable List<FiguresPlan> plans) {
    for (var plan : Objects.requireNonNullElse(plans, List.<FiguresPlan>of())) {
      agenda.plan(at(plan.on()), () -> tallying.handIn(kind, plan, roundId(plan.round())));
    }
  }

  private void happenings(@Nullable List<HappeningPlan> plans, String owner) {
    Stream.ofNullable(plans).flatMap(List::stream).forEach(plan -> happening(plan, owner));
  }

  private void happening(HappeningPlan plan, String owner) {
    var on = plan.on();
    if (on != null) {
      agenda.plan(at(on), () -> happen(plan, plan.concerning(owner)));
    }
  }

  private void happen(HappeningPlan plan, String as) {
    happenings.bringAbout(plan, as, numbers.getOrDefault(as, ""));
  }

  private boolean step() {
    engine.runDue();
    for (var task = trace.nextAppeared(); task.isPresent(); task = trace.nextAppeared()) {
      attend(task.get());
    }
    var now = agenda.due(clock.instant());
    if (now.isPresent()) {
      now.get().run();
      return true;
    }
    var next =
        Stream.of(agenda.next(), engine.next(clock.instant()))
            .flatMap(Optional::stream)
            .min(Instant::compareTo);
    next.ifPresent(clock::moveTo);
    return next.isPresent();
  }

  private void open(RoundPlan plan) {
    Optional.ofNullable(revisions.get(plan.year())).ifPresent(deploying::deploy);
    var request =
        new OpenRound.Request(
            programme,
            plan.year(),
            at(plan.deadline()),
            plan.places(),
            plan.award(),
            plan.budget(),
            plan.materialsDue());
    plans.put(services.openRound().open(request, "rehearsal").id(), plan);
  }

  private void join(ExpertPlan plan) {
    var authority = services.programmes().inForce(programme).orElseThrow().authority();
    var name = Objects.requireNonNullElse(plan.name(), plan.id());
    var unit = plan.unit() == null ? null : codeOf(plan.unit());
    services.experts().save(new Expert(plan.id(), name, authority, unit, true));
    Stream.ofNullable(plan.conflicts())
        .flatMap(List::stream)
        .forEach(as -> services.interests().declare(plan.id(), codeOf(as), "已声明利害关系"));
  }

  /** Units are named by what the scenario calls an applicant, or by a credit code. */
  private String codeOf(String as) {
    return cast.codeOf(as).orElse(as);
  }

  private void submit(Role role) {
    var person = role.person();
    var round = roundId(role.plan().round());
    var answers =
        new Answer(Scenario.merged(scenario.answers(), role.plan().answers()))
            .values(props.of(person), () -> rubrics.ofRound(round), role.number());
    var request =
        new SubmitApplication.Request(
            round, role.creditCode(), role.name(), alliance.complete(role, answers));
    try {
      var application = services.submitApplication().submit(request, person);
      take(role, application.number());
    } catch (Refused refused) {
      refusals.put(role.plan().as(), refused);
    }
  }

  private void attend(Appeared task) {
    var role = roleOf(task.subject());
    var visit = visits.merge(task.subject() + "/" + task.element(), 1, Integer::sum) - 1;
    if (role != null && visit == 0) {
      happenAt(role, task);
    }
    var answer = Answer.forVisit(plannedAnswer(task, role), visit);
    if (answer.isEmpty()) {
      expectations.fail("No answer for task " + task.element() + " of " + task.subject());
    } else if (!answer.get().never()) {
      agenda.plan(
          clock.instant().plus(answer.get().after()),
          () -> attendance.answer(task, answer.get(), role));
    }
  }

  private void happenAt(Role role, Appeared task) {
    var as = role.plan().as();
    Stream.concat(
            Stream.ofNullable(role.plan().happenings()).flatMap(List::stream),
            Stream.ofNullable(scenario.happenings()).flatMap(List::stream))
        .filter(plan -> task.element().equals(plan.when()) && as.equals(plan.concerning(as)))
        .forEach(plan -> agenda.plan(clock.instant(), () -> happen(plan, as)));
  }

  private @Nullable Object plannedAnswer(Appeared task, @Nullable Role role) {
    var own = role == null ? roundTasks(task.subject()) : role.plan().tasks();
    return Scenario.merged(scenario.tasks(), own).get(task.element());
  }

  private @Nullable Map<String, Object> roundTasks(String round) {
    var plan = plans.get(round);
    return plan == null ? null : plan.tasks();
  }

  private @Nullable Role roleOf(String subject) {
    if (!byNumber.containsKey(subject)) {
      recognition.of(subject).ifPresent(role -> take(role, subject));
    }
    return byNumber.get(subject);
  }

  private void take(Role role, String number) {
    byNumber.put(number, role);
    numbers.put(role.plan().as(), number);
  }

  private RoundPlan round(Role role) {
    return round(role.plan().round());
  }

  private RoundPlan round(@Nullable Integer year) {
    return scenario.roundsPlanned().stream()
        .filter(round -> year == null || round.year() == year)
        .findFirst()
        .orElseThrow();
  }

  private String roundId(Role role) {
    return roundId(role.plan().round());
  }

  private String roundId(@Nullable Integer year) {
    var plan = round(year);
    return plans.entrySet().stream()
        .filter(entry -> entry.getValue().equals(plan))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse("");
  }

  private static Instant at(LocalDateTime local) {
    return local.atZone(Time.ZONE).toInstant();
  }
}
