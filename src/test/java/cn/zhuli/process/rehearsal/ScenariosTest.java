package cn.zhuli.process.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhuli.DatabaseTest;
import cn.zhuli.process.bundle.BundleFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

/** Plays every scenario of every programme; together they go every way through its model. */
@DatabaseTest(webEnvironment = WebEnvironment.NONE)
@ActiveProfiles("rehearsal")
class ScenariosTest {

  @Autowired private Rehearsal rehearsal;
  @Autowired private Trace trace;
  @Autowired private JdbcClient jdbc;

  @TestFactory
  Stream<DynamicNode> becomesWhatTheScenarioExpects() {
    return new BundleFiles()
        .shipped().stream()
            .map(programme -> DynamicContainer.dynamicContainer(programme, scenarios(programme)));
  }

  private Stream<DynamicTest> scenarios(String programme) {
    var ways = new Ways(jdbc, trace);
    return Stream.concat(
        Scenarios.in(programme).stream()
            .map(file -> DynamicTest.dynamicTest(named(file), () -> play(file, ways))),
        Stream.of(
            DynamicTest.dynamicTest(
                "together they pass every node and every flow of the model",
                () -> assertThat(ways.missing(programme)).isEmpty())));
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
