package cn.zhuli.process.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhuli.DatabaseTest;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

/** Plays every scenario of the first programme; together they go every way through its model. */
@DatabaseTest(webEnvironment = WebEnvironment.NONE)
@ActiveProfiles("rehearsal")
class ScenariosTest {

  private static final String PROGRAMME = "shandong-innovation-leader";

  /** G-11 is about figures over many rounds; the pages that show them have their own tests. */
  private static final Set<String> RULES =
      Set.of(
          "SD-E1", "SD-E2", "SD-E3", "SD-E4", "SD-E5", "SL-1", "SL-2", "SL-3", "SL-4", "SL-5",
          "SL-6", "SL-7", "SD-7", "SD-8", "G-1", "G-2", "G-3", "G-4", "G-5", "G-6", "G-7", "G-8",
          "G-9", "G-10");

  @Autowired private Rehearsal rehearsal;
  @Autowired private Trace trace;
  @Autowired private JdbcClient jdbc;

  @TestFactory
  Stream<DynamicTest> becomesWhatTheScenarioExpects() {
    var ways = new Ways(jdbc, trace);
    var played =
        Scenarios.in(PROGRAMME).stream()
            .map(file -> DynamicTest.dynamicTest(named(file), () -> play(file, ways)));
    return Stream.concat(
        played,
        Stream.of(
            DynamicTest.dynamicTest(
                "together they pass every node and every flow of the model",
                () -> assertThat(ways.missing(PROGRAMME)).isEmpty())));
  }

  @Test
  void hasAScenarioNamedAfterEveryRule() {
    var named =
        Stream.of(PROGRAMME, "revised")
            .flatMap(folder -> Scenarios.in(folder).stream())
            .map(Scenarios::rule)
            .collect(Collectors.toSet());

    assertThat(named).containsAll(RULES);
  }

  private static String named(Path file) {
    return "%s: %s".formatted(file.getFileName(), ScenarioFile.read(file).name());
  }

  private void play(Path file, Ways ways) {
    var outcome = rehearsal.rehearse(file);
    ways.remember();

    assertThat(outcome.failedExpectations()).isEmpty();
    assertThat(decisionsWithout("rule", "step", "verdict", "decided_by", "model")).isEmpty();
  }

  /** Decisions on record that lack one of these (G-2). */
  private List<String> decisionsWithout(String... columns) {
    var lacks =
        Stream.of(columns)
            .map(column -> column + " is null or " + column + " = ''")
            .collect(Collectors.joining(" or "));
    return jdbc.sql("select step from decision where " + lacks).query(String.class).list();
  }
}
