package cn.zhuli.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhuli.DatabaseTest;
import cn.zhuli.scene.JointBundle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ActiveProfiles;

/** Needs before applications, and several units in one application (SA-2, SA-4, G-4). */
@DatabaseTest(webEnvironment = WebEnvironment.NONE)
@ActiveProfiles("rehearsal")
class JointScenariosTest {

  private static final String LEADER = "shandong-innovation-leader";

  @Autowired private Rehearsal rehearsal;
  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> becomesWhatTheScenarioExpects() throws IOException {
    JointBundle.write(folder.resolve("bundle"));
    Scenarios.copy(
        Scenarios.FOLDER.resolve(LEADER).resolve("defaults.yaml"), folder.resolve("leader.yaml"));
    var joint = Scenarios.FOLDER.resolve("joint");
    Files.copy(joint.resolve("defaults.yaml"), folder.resolve("defaults.yaml"));
    return Scenarios.in("joint").stream()
        .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> play(file)));
  }

  private void play(Path file) throws IOException {
    var copy = Files.copy(file, folder.resolve(file.getFileName()));

    var outcome = rehearsal.rehearse(copy);

    assertThat(outcome.failedExpectations()).isEmpty();
  }
}
