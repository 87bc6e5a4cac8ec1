package cn.zhuli.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhuli.DatabaseTest;
import cn.zhuli.process.bundle.BundleFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
  @Autowired private Backstage backstage;
  @TempDir Path folder;

  @Test
  void changesOnlyWithTheNumbersOfTheModel() throws IOException {
    write(
        Revision.of(PROGRAMME)
            .replacing("value=\"600.00\"", "value=\"650.00\"")
            .replacing("name=\"panel\" value=\"3\"", "name=\"panel\" value=\"5\"")
            .replacing("value=\"P7D\"", "value=\"P10D\""));

    var outcome = rehearsal.rehearse(scenario("G-10-threshold.yaml"));

    assertThat(outcome.failedExpectations()).isEmpty();
    assertThat(outcome.bundle()).isNotEqualTo(PROGRAMME + "@" + shipped());
  }

  @Test
  void playsTwoYearsSideBySideEachUnderTheRulesItBeganWith() throws IOException {
    write(
        Revision.of(PROGRAMME)
            .replacing("value=\"600.00\"", "value=\"650.00\"")
            .replacing("value=\"300000.00\"", "value=\"400000.00\"")
            .replacing("value=\"9000000.00\"", "value=\"12000000.00\""));

    var outcome = rehearsal.rehearse(scenario("G-10-two-years.yaml"));

    assertThat(outcome.failedExpectations()).isEmpty();
    var running = bundleOf("SL-2026");
    assertThat(bundleOf("SL-2027")).isNotEqualTo(running);
  }

  private void write(Revision revision) throws IOException {
    revision.write(folder.resolve("bundle"));
    Scenarios.copy(
        Scenarios.FOLDER.resolve(PROGRAMME).resolve("defaults.yaml"),
        folder.resolve("defaults.yaml"));
  }

  private Path scenario(String file) throws IOException {
    return Files.copy(
        Scenarios.FOLDER.resolve("revised").resolve(file), folder.resolve("scenario.yaml"));
  }

  private static String shipped() {
    return new BundleFiles().shipped(PROGRAMME).orElseThrow().fingerprint();
  }

  private String bundleOf(String round) {
    return backstage.services().rounds().get(round).bundle();
  }
}
