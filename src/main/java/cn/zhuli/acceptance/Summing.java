package cn.zhuli.acceptance;

import cn.zhuli.intake.Application;
import cn.zhuli.intake.Applications;
import cn.zhuli.intake.Participant;
import cn.zhuli.intake.Participants;
import cn.zhuli.journal.DecisionLog;
import cn.zhuli.journal.Decisions;
import cn.zhuli.journal.Occasion;
import cn.zhuli.payment.Balance;
import cn.zhuli.programme.Goal;
import cn.zhuli.programme.Goals;
import cn.zhuli.programme.Round;
import cn.zhuli.programme.Rounds;
import cn.zhuli.registry.Societies;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Closes a round: its sums reconcile, and the programme's goals are measured (G-6, SD-7, ZJ-6). */
@Component
public class Summing {

  private final Rounds rounds;
  private final Applications applications;
  private final Goals goals;
  private final Participants participants;
  private final Societies societies;
  private final Decisions decisions;
  private final Balance balance;
  private final DecisionLog log;

  Summing(
      Rounds rounds,
      Applications applications,
      Goals goals,
      Participants participants,
      Societies societies,
      Decisions decisions,
      Balance balance,
      DecisionLog log) {
    this.rounds = rounds;
    this.applications = applications;
    this.goals = goals;
    this.participants = participants;
    this.societies = societies;
    this.decisions = decisions;
    this.balance = balance;
    this.log = log;
  }

  public void close(Occasion occasion) {
    var round = rounds.lock(occasion.round()).orElseThrow();
    round.enter(Round.Phase.CLOSED);
    log.record(
        occasion,
        "closed",
        null,
        balance
            .of(round.id(), round.budget())
            .with("goals", progress(round).stream().map(Summing::shown).toList()));
  }

  private static Map<String, Object> shown(Goal.Progress progress) {
    return Map.of(
        "goal", progress.id(), "target", progress.target(), "reached", progress.reached());
  }

  /** How far each goal of the programme is, in the years that it spans up to this round. */
  public List<Goal.Progress> progress(Round round) {
    return goals.of(round.bundle()).stream().map(goal -> goal.at(count(goal, round))).toList();
  }

  private long count(Goal goal, Round round) {
    var spanned =
        rounds
            .findByProgrammeAndYearBetween(round.programme(), goal.from(round.year()), round.year())
            .stream()
            .map(Round::id)
            .toList();
    return switch (goal.measure()) {
      case AWARDS -> applications.countAwarded(spanned);
      case APPLICATIONS -> applications.countByRoundIn(spanned);
      case DISTINCT_APPLICANTS -> distinct(spanned, Application::applicant);
      case DISTINCT_FACT ->
          distinct(spanned, application -> application.fact(String.valueOf(goal.fact())));
      case DISTINCT_PARTICIPANTS -> units(spanned, goal);
      case DISTINCT_SAID -> said(spanned, String.valueOf(goal.field()));
    };
  }

  private long distinct(List<String> spanned, Function<Application, String> of) {
    return applications.findAwarded(spanned).stream()
        .map(of)
        .filter(value -> !value.isEmpty())
        .distinct()
        .count();
  }

  private long units(List<String> spanned, Goal goal) {
    var roles = Objects.requireNonNullElse(goal.roles(), List.<String>of());
    return applications.findAwarded(spanned).stream()
        .flatMap(it -> participants.findByNumberOrderById(it.number()).stream())
        .filter(participant -> roles.contains(participant.role()))
        .filter(participant -> goal.level() == null || isOf(goal.level(), participant))
        .map(participant -> participant.creditCode().orElseGet(participant::name))
        .distinct()
        .count();
  }

  /** Whether it is a unit of that level; persons and units that are not on record are of none. */
  private boolean isOf(String level, Participant participant) {
    return participant
        .creditCode()
        .flatMap(societies::findById)
        .filter(unit -> unit.level().name().equals(level))
        .isPresent();
  }

  private long said(List<String> spanned, String field) {
    return spanned.stream()
        .flatMap(round -> decisions.findBySubjectOrderByAtAscIdAsc(round).stream())
        .flatMap(decision -> decision.facts().texts(field).stream())
        .distinct()
        .count();
  }
}
