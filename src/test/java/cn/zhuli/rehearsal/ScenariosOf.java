package cn.zhuli.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhuli.DatabaseTest;
import cn.zhuli.process.bundle.BundleFiles;
import cn.zhuli.process.rehearsal.Trace;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

/**
 * Plays every scenario of a programme; together they go every way through its model. A class for
 * each programme, so that several can be played at once.
 */
@DatabaseTest(webEnvironment = WebEnvironment.NONE)
@ActiveProfiles("rehearsal")
abstract class ScenariosOf {

  private final String programme;

  @Autowired private Rehearsal rehearsal;
  @Autowired private Trace trace;
  @Autowired private JdbcClient jdbc;

  ScenariosOf(String programme) {
    this.programme = programme;
  }

  @TestFactory
  Stream<DynamicTest> becomesWhatTheScenarioExpects() {
    var bundle = new BundleFiles().shipped(programme).orElseThrow();
    var ways = new Ways(jdbc, trace);
    return Stream.concat(
        Scenarios.in(programme).stream()
            .map(file -> DynamicTest.dynamicTest(named(file), () -> play(file, ways))),
        Stream.of(
            DynamicTest.dynamicTest(
                "together they pass every node and every flow of the model",
                () -> assertThat(ways.missing(bundle)).isEmpty())));
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
