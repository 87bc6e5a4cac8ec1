package cn.zhuli.rehearsal;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Plays scenarios, each on fresh data, and tells what became of everybody (design §7). */
@Component
@Profile("rehearsal")
class Rehearsal {

  private final Stage stage;
  private final Backstage backstage;
  private final Chronicle chronicle;
  private final ObjectMapper json;

  Rehearsal(Stage stage, Backstage backstage, Chronicle chronicle, ObjectMapper json) {
    this.stage = stage;
    this.backstage = backstage;
    this.chronicle = chronicle;
    this.json = json;
  }

  /**
   * Plays the scenario of a file.
   *
   * @throws NoScenario when the file is none, or names what its bundle does not have
   */
  Outcome rehearse(Path file) {
    var script = Script.read(file);
    stage.set(script, Plot.beginning(script.scenario()));
    return play(script);
  }

  private Outcome play(Script script) {
    var bundle = script.bundle();
    var expectations = new Expectations(json);
    var cast = backstage.casting().cast(script.scenario());
    var roles = cast.applicants();
    var performance = new Performance(script, cast, backstage, expectations);
    performance.play();
    var cases = roles.stream().map(role -> became(role, performance)).toList();
    for (int i = 0; i < roles.size(); i++) {
      expectations.compare(roles.get(i).plan().as(), roles.get(i).plan().expect(), cases.get(i));
    }
    return new Outcome(
        bundle.key(),
        bundle.key() + "@" + bundle.fingerprint(),
        cases,
        performance.needs(chronicle),
        rounds(performance, expectations),
        stage.averageDays(),
        expectations.failed());
  }

  private Outcome.Case became(Casting.Role role, Performance performance) {
    var as = role.plan().as();
    var number = performance.ledger().numbers().get(as);
    return number == null
        ? chronicle.turnedAway(role, performance.ledger().refusals().get(as))
        : chronicle.became(role, number);
  }

  private List<Outcome.Year> rounds(Performance performance, Expectations expectations) {
    var rounds =
        performance.ledger().rounds().keySet().stream().sorted().map(chronicle::round).toList();
    for (var round : rounds) {
      var plan = Objects.requireNonNull(performance.ledger().rounds().get(round.id()));
      expectations.compare(round.id(), plan.expect(), round);
    }
    return rounds;
  }
}
