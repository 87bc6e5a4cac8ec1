package cn.zhuli.process.rehearsal;

import cn.zhuli.assessment.Expert;
import cn.zhuli.assessment.Rubric;
import cn.zhuli.calendar.Time;
import cn.zhuli.intake.SubmitApplication;
import cn.zhuli.notice.Objecting;
import cn.zhuli.process.rehearsal.Casting.Role;
import cn.zhuli.process.rehearsal.Scenario.ExpertPlan;
import cn.zhuli.process.rehearsal.Scenario.HappeningPlan;
import cn.zhuli.process.rehearsal.Scenario.RoundPlan;
import cn.zhuli.process.rehearsal.Trace.Appeared;
import cn.zhuli.programme.OpenRound;
import cn.zhuli.rule.Refused;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One scenario as it is played: what is planned comes to pass, the clock runs from act to act. */
class Performance {

  private final Scenario scenario;
  private final String programme;
  private final List<Role> roles;
  private final Services services;
  private final People people;
  private final EngineRoom engine;
  private final Trace trace;
  private final SimulatedClock clock;
  private final Expectations expectations;
  private final Agenda agenda = new Agenda();
  private final Map<String, Role> byNumber = new HashMap<>();
  private final Map<String, String> numbers = new LinkedHashMap<>();
  private final Map<String, Refused> refusals = new HashMap<>();
  private final Map<String, RoundPlan> plans = new HashMap<>();
  private final Map<String, Integer> visits = new HashMap<>();
  private final Map<String, Rubric> rubrics = new HashMap<>();

  Performance(
      Scenario scenario,
      String programme,
      List<Role> roles,
      Services services,
      People people,
      EngineRoom engine,
      Trace trace,
      SimulatedClock clock,
      Expectations expectations) {
    this.scenario = scenario;
    this.programme = programme;
    this.roles = roles;
    this.services = services;
    this.people = people;
    this.engine = engine;
    this.trace = trace;
    this.clock = clock;
    this.expectations = expectations;
  }

  /** Numbers of the applications that were taken in, by the scenario's names. */
  Map<String, String> numbers() {
    return numbers;
  }

  /** What was said to those whose application was not taken in. */
  Map<String, Refused> refusals() {
    return refusals;
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
    roles.forEach(this::plan);
    happenings(scenario.happenings(), null);
  }

  private void plan(ExpertPlan plan) {
    var joins = plan.joins();
    agenda.plan(joins == null ? clock.instant() : at(joins), () -> join(plan));
  }

  private void plan(Role role) {
    var submits = role.plan().submits();
    var usual = at(round(role).opens()).plusSeconds(3600L + role.number());
    agenda.plan(submits == null ? usual : at(submits), () -> submit(role));
    happenings(role.plan().happenings(), role);
  }

  private void happenings(@Nullable List<HappeningPlan> plans, @Nullable Role role) {
    Stream.ofNullable(plans)
        .flatMap(List::stream)
        .filter(plan -> plan.on() != null)
        .forEach(
            plan -> agenda.plan(at(Objects.requireNonNull(plan.on())), () -> happen(plan, role)));
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
    var round =
        services
            .openRound()
            .open(
                new OpenRound.Request(
                    programme,
                    plan.year(),
                    at(plan.deadline()),
                    plan.places(),
                    plan.award(),
                    plan.budget(),
                    plan.materialsDue()),
                "rehearsal");
    plans.put(round.id(), plan);
  }

  private void join(ExpertPlan plan) {
    var authority = services.programmes().inForce(programme).orElseThrow().authority();
    var name = Objects.requireNonNullElse(plan.name(), plan.id());
    services.experts().save(new Expert(plan.id(), name, authority, unit(plan.unit()), true));
    Stream.ofNullable(plan.conflicts())
        .flatMap(List::stream)
        .forEach(as -> services.interests().declare(plan.id(), codeOf(as), "已声明利害关系"));
  }

  /** Own units are named by what the scenario calls an applicant, or by a credit code. */
  private @Nullable String unit(@Nullable String unit) {
    return unit == null ? null : codeOf(unit);
  }

  private String codeOf(String as) {
    return roles.stream()
        .filter(role -> role.plan().as().equals(as))
        .map(Role::creditCode)
        .findFirst()
        .orElse(as);
  }

  private void submit(Role role) {
    var person = applicant(role);
    var answers =
        new Answer(Scenario.merged(scenario.answers(), role.plan().answers()))
            .values(props(person), () -> rubric(role), role.number());
    try {
      var application =
          services
              .submitApplication()
              .submit(
                  new SubmitApplication.Request(
                      roundId(role), role.creditCode(), role.name(), answers),
                  person);
      byNumber.put(application.number(), role);
      numbers.put(role.plan().as(), application.number());
    } catch (Refused refused) {
      refusals.put(role.plan().as(), refused);
    }
  }

  private void attend(Appeared task) {
    var role = byNumber.get(task.subject());
    var visit = visits.merge(task.subject() + "/" + task.element(), 1, Integer::sum) - 1;
    if (role != null) {
      happenAt(role, task);
    }
    var answer = Answer.forVisit(plannedAnswer(task, role), visit);
    if (answer.isEmpty()) {
      expectations.fail("No answer for task " + task.element() + " of " + task.subject());
    } else if (!answer.get().never()) {
      agenda.plan(
          clock.instant().plus(answer.get().after()), () -> answer(task, answer.get(), role));
    }
  }

  private void happenAt(Role role, Appeared task) {
    Stream.ofNullable(role.plan().happenings())
        .flatMap(List::stream)
        .filter(plan -> task.element().equals(plan.when()))
        .forEach(plan -> agenda.plan(clock.instant(), () -> happen(plan, role)));
  }

  private @Nullable Object plannedAnswer(Appeared task, @Nullable Role role) {
    var own = role == null ? roundTasks(task.subject()) : role.plan().tasks();
    return Scenario.merged(scenario.tasks(), own).get(task.element());
  }

  private @Nullable Map<String, Object> roundTasks(String round) {
    var plan = plans.get(round);
    return plan == null ? null : plan.tasks();
  }

  private void answer(Appeared task, Answer answer, @Nullable Role role) {
    if (services.tasks().createTaskQuery().taskId(task.id()).count() == 0) {
      return;
    }
    var person =
        answer.by().orElse(role != null && isApplicants(task) ? applicant(role) : task.person());
    var values = answer.values(props(person), () -> rubric(task), role == null ? 0 : role.number());
    try {
      people.as(person, task.groups(), () -> submitTask(task, values));
      answer
          .refused()
          .ifPresent(why -> expectations.fail(task.element() + " was to be refused: " + why));
    } catch (RuntimeException refused) {
      refused(task, answer, refused);
    }
  }

  private boolean submitTask(Appeared task, Map<String, Object> values) {
    services.forms().submitTaskForm(task.id(), values);
    return true;
  }

  private void refused(Appeared task, Answer answer, RuntimeException refusal) {
    var message = String.valueOf(refusal.getMessage());
    if (answer.refused().filter(message::contains).isPresent()) {
      trace.again(task);
    } else {
      expectations.fail(
          "%s of %s was refused: %s".formatted(task.element(), task.subject(), message));
    }
  }

  private void happen(HappeningPlan plan, @Nullable Role role) {
    var as = plan.of() == null ? Objects.requireNonNull(role).plan().as() : plan.of();
    var number = numbers.getOrDefault(as, "");
    try {
      bringAbout(plan, number, as);
      if (plan.expect() != null) {
        expectations.fail(as + ": was to be refused with " + plan.expect());
      }
    } catch (Refused refused) {
      if (plan.expect() == null) {
        expectations.fail(as + ": " + refused.getMessage());
      } else {
        expectations.compare(as, plan.expect(), said(refused));
      }
    }
  }

  private void bringAbout(HappeningPlan plan, String number, String as) {
    var objection = plan.objection();
    if (objection != null) {
      services
          .objecting()
          .file(
              new Objecting.Request(
                  number,
                  text(objection, "name"),
                  text(objection, "contact"),
                  text(objection, "reason"),
                  List.of(people.upload("public", "证据").toString())));
    }
    if (plan.withdrawal() != null) {
      services.withdrawing().withdraw(number, plan.withdrawal(), "society:" + as);
    }
    var fraud = plan.fraud();
    if (fraud != null) {
      services
          .accountability()
          .reportFraud(number, text(fraud, "rule"), text(fraud, "finding"), "rehearsal");
    }
  }

  static Map<String, Object> said(Refused refused) {
    var first = refused.refusals().get(0);
    var said = new LinkedHashMap<String, Object>();
    said.put("rule", first.rule());
    said.put("reason", refused.getMessage());
    return said;
  }

  private static String text(Map<String, Object> map, String key) {
    return String.valueOf(map.getOrDefault(key, ""));
  }

  private static boolean isApplicants(Appeared task) {
    return task.groups().stream().anyMatch(group -> group.startsWith("society-"));
  }

  private static String applicant(Role role) {
    return "society:" + role.plan().as();
  }

  private Answer.Props props(String person) {
    return new Answer.Props(
        () -> upload(person).toString(),
        LocalDateTime.ofInstant(clock.instant(), Time.ZONE).toLocalDate().toString());
  }

  private UUID upload(String person) {
    return people.upload(person, "材料");
  }

  private Rubric rubric(Role role) {
    return rubricOf(roundId(role));
  }

  private Rubric rubric(Appeared task) {
    return rubricOf(services.applications().get(task.subject()).round());
  }

  private Rubric rubricOf(String round) {
    return rubrics.computeIfAbsent(
        services.rounds().get(round).bundle(),
        bundle -> services.bundles().file(bundle, Rubric.FILE).map(Rubric::read).orElseThrow());
  }

  private RoundPlan round(Role role) {
    var year = role.plan().round();
    return scenario.roundsPlanned().stream()
        .filter(round -> year == null || round.year() == year)
        .findFirst()
        .orElseThrow(() -> new NoScenario("applicants." + role.plan().as() + ".round: " + year));
  }

  private String roundId(Role role) {
    var plan = round(role);
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
