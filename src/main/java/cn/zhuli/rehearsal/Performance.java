package cn.zhuli.rehearsal;

import cn.zhuli.process.rehearsal.EngineRoom;
import cn.zhuli.process.rehearsal.Patience;
import cn.zhuli.process.rehearsal.SimulatedClock;
import cn.zhuli.process.rehearsal.Trace;
import cn.zhuli.process.rehearsal.Trace.Appeared;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** One scenario as it is played: what is planned comes to pass, the clock runs from act to act. */
class Performance {

  private final Scenario scenario;
  private final Trace trace;
  private final SimulatedClock clock;
  private final Patience patience;
  private final EngineRoom engine;
  private final Expectations expectations;
  private final Attendance attendance;
  private final Alliance alliance;
  private final Ledger ledger;
  private final Plot plot;
  private final Agenda agenda = new Agenda();
  private final Map<String, Integer> visits = new HashMap<>();

  Performance(Script script, Cast cast, Backstage backstage, Expectations expectations) {
    this.scenario = script.scenario();
    this.trace = backstage.trace();
    this.clock = backstage.clock();
    this.patience = new Patience(cast.applicants().size() + scenario.needsPlanned().size());
    this.engine = backstage.engine().room(patience);
    this.expectations = expectations;
    var services = backstage.services();
    this.ledger = new Ledger(scenario, new Recognition(services, scenario, cast.applicants()));
    var props =
        new Props(
            backstage.people(),
            clock,
            cast::codeNamed,
            as -> ledger.numbers().getOrDefault(as, as));
    var rubrics = new Rubrics(services);
    this.attendance = new Attendance(backstage, props, rubrics, expectations);
    this.alliance = new Alliance(scenario, cast, services, props, expectations);
    this.plot =
        new Plot(
            scenario,
            cast,
            ledger,
            agenda,
            clock,
            new Deeds(script, cast, ledger, backstage, props, rubrics, alliance),
            alliance,
            new Tallying(script, services, cast.applicants(), expectations),
            new Happenings(services, backstage.people(), expectations));
  }

  /** What the names of the scenario have become. */
  Ledger ledger() {
    return ledger;
  }

  /** What became of every need. */
  List<Outcome.Asked> needs(Chronicle chronicle) {
    return alliance.needs(chronicle);
  }

  void play() {
    play(Instant.MAX);
  }

  /** Plays what comes to pass up to a time, and leaves everything as it then stands. */
  void play(Instant until) {
    trace.with(patience);
    plot.lay();
    while (!patience.isLost() && step(until)) {
      // one thing after the other
    }
    patience.lost().ifPresent(expectations::fail);
    ledger.recognise();
    engine.faults().forEach(expectations::fail);
  }

  private boolean step(Instant until) {
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
            .min(Instant::compareTo)
            .filter(time -> !time.isAfter(until));
    next.ifPresent(clock::moveTo);
    return next.isPresent();
  }

  private void attend(Appeared task) {
    var role = ledger.roleOf(task.subject());
    patience.asked(task.element(), task.subject());
    var visit = visits.merge(task.subject() + "/" + task.element(), 1, Integer::sum) - 1;
    if (role != null && visit == 0) {
      plot.reached(role, task.element());
    }
    var planned = Scenario.merged(scenario.tasks(), ledger.tasksOf(task.subject()).orElse(null));
    var answer = Answer.forVisit(planned.get(task.element()), visit);
    if (answer.isEmpty()) {
      expectations.fail("No answer for task " + task.element() + " of " + task.subject());
    } else if (!answer.get().never()) {
      agenda.plan(
          clock.instant().plus(answer.get().after()),
          () -> attendance.answer(task, answer.get(), role));
    }
  }
}
