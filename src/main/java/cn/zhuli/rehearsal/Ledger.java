package cn.zhuli.rehearsal;

import cn.zhuli.rehearsal.Casting.Role;
import cn.zhuli.rehearsal.Scenario.RoundPlan;
import cn.zhuli.rule.Refused;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a scenario's names have become: ids of rounds, numbers of applications, or a refusal. */
class Ledger {

  private final Scenario scenario;
  private final Recognition recognition;
  private final Map<String, Role> byNumber = new HashMap<>();
  private final Map<String, String> numbers = new LinkedHashMap<>();
  private final Map<String, Refused> refusals = new HashMap<>();
  private final Map<String, RoundPlan> rounds = new HashMap<>();

  Ledger(Scenario scenario, Recognition recognition) {
    this.scenario = scenario;
    this.recognition = recognition;
  }

  void opened(String id, RoundPlan plan) {
    rounds.put(id, plan);
  }

  void taken(Role role, String number) {
    byNumber.put(number, role);
    numbers.put(role.plan().as(), number);
  }

  void refused(Role role, Refused refused) {
    refusals.put(role.plan().as(), refused);
  }

  /** Finds whoever was due something without having applied. */
  void recognise() {
    recognition
        .entitled()
        .forEach(role -> recognition.numberOf(role).ifPresent(number -> taken(role, number)));
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
    return rounds;
  }

  /** Whose application it is; null for a round. */
  @Nullable Role roleOf(String subject) {
    if (!byNumber.containsKey(subject)) {
      recognition.of(subject).ifPresent(role -> taken(role, subject));
    }
    return byNumber.get(subject);
  }

  /** The plan of a year, of the first one if none is named. */
  RoundPlan planned(@Nullable Integer year) {
    return scenario.roundsPlanned().stream()
        .filter(round -> year == null || round.year() == year)
        .findFirst()
        .orElseThrow();
  }

  /** The round opened for a year; empty while there is none. */
  String roundId(@Nullable Integer year) {
    var plan = planned(year);
    return rounds.entrySet().stream()
        .filter(entry -> entry.getValue().equals(plan))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse("");
  }

  /** What is planned for the tasks of an application or a round. */
  Optional<Map<String, Object>> tasksOf(String subject) {
    var role = roleOf(subject);
    return role == null
        ? Optional.ofNullable(rounds.get(subject)).map(RoundPlan::tasks)
        : Optional.ofNullable(role.plan().tasks());
  }
}
