package cn.zhuli.process.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhuli.DatabaseTest;
import cn.zhuli.process.bundle.BundleFiles;
import cn.zhuli.process.bundle.Deploying;
import cn.zhuli.programme.OpenRound;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ActiveProfiles;

/** Next year's policy is another model, not another release (G-10). */
@DatabaseTest(webEnvironment = WebEnvironment.NONE)
@ActiveProfiles("rehearsal")
class RevisedBundleTest {

  private static final String PROGRAMME = "shandong-innovation-leader";

  @Autowired private Rehearsal rehearsal;
  @Autowired private Stage stage;
  @Autowired private Backstage backstage;
  @Autowired private Deploying deploying;
  @TempDir Path folder;

  @Test
  void changesOnlyWithTheNumbersOfTheModel() throws IOException {
    Revision.of(PROGRAMME)
        .replacing("value=\"600.00\"", "value=\"650.00\"")
        .replacing("name=\"panel\" value=\"3\"", "name=\"panel\" value=\"5\"")
        .replacing("value=\"P7D\"", "value=\"P10D\"")
        .write(folder.resolve("bundle"));
    Files.copy(
        Scenarios.FOLDER.resolve(PROGRAMME).resolve("defaults.yaml"),
        folder.resolve("defaults.yaml"));
    var scenario =
        Files.copy(
            Scenarios.FOLDER.resolve("revised/G-10-threshold.yaml"),
            folder.resolve("scenario.yaml"));

    var outcome = rehearsal.rehearse(scenario);

    assertThat(outcome.failedExpectations()).isEmpty();
    assertThat(outcome.bundle()).isNotEqualTo(PROGRAMME + "@" + shipped());
  }

  @Test
  void leavesARoundUnderWayUnderTheRulesItBeganWith() {
    stage.set(
        new BundleFiles().shipped(PROGRAMME).orElseThrow(), Instant.parse("2026-03-01T01:00:00Z"));
    var running = open(2026);

    deploying.deploy(
        Revision.of(PROGRAMME)
            .replacing("value=\"300000.00\"", "value=\"400000.00\"")
            .replacing("value=\"9000000.00\"", "value=\"12000000.00\"")
            .bundle());
    var next = open(2027);

    assertThat(award(running)).isEqualByComparingTo("300000.00");
    assertThat(award(next)).isEqualByComparingTo("400000.00");
    assertThat(bundleOf(next)).isNotEqualTo(bundleOf(running));
  }

  private static String shipped() {
    return new BundleFiles().shipped(PROGRAMME).orElseThrow().fingerprint();
  }

  private String open(int year) {
    var deadline = Instant.parse(year + "-04-30T09:00:00Z");
    var request = new OpenRound.Request(PROGRAMME, year, deadline, null, null, null, null);
    return backstage.services().openRound().open(request, "officer").id();
  }

  private BigDecimal award(String round) {
    return backstage.services().rounds().get(round).award();
  }

  private String bundleOf(String round) {
    return backstage.services().rounds().get(round).bundle();
  }
}
