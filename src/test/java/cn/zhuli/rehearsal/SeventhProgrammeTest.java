package cn.zhuli.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhuli.DatabaseTest;
import cn.zhuli.process.bundle.BundleFiles;
import cn.zhuli.process.rehearsal.Trace;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;

/**
 * A seventh programme needs no Java: a county's small grants, in another order of stages, are a
 * bundle and nothing else (design §1).
 */
@DatabaseTest(webEnvironment = WebEnvironment.NONE)
@ActiveProfiles("rehearsal")
class SeventhProgrammeTest {

  private static final Path BUNDLE = Path.of("src/test/programmes/county-small-grants");

  @Autowired private Rehearsal rehearsal;
  @Autowired private Trace trace;
  @Autowired private JdbcClient jdbc;

  @Test
  void runsAYearAndGoesEveryWayThroughItsModel() {
    var ways = new Ways(jdbc, trace);

    var outcome = rehearsal.rehearse(Scenarios.FOLDER.resolve("seventh/year-2026.yaml"));
    ways.remember();

    assertThat(outcome.failedExpectations()).isEmpty();
    assertThat(ways.missing(new BundleFiles().in(BUNDLE))).isEmpty();
  }
}
