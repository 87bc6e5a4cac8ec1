package cn.zhuli.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.zhuli.DatabaseTest;
import cn.zhuli.rule.Refused;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ActiveProfiles;

/** A programme with several kinds of project in one round (WH-6, YC-3). */
@DatabaseTest(webEnvironment = WebEnvironment.NONE)
@ActiveProfiles("rehearsal")
class TracksTest {

  @Autowired private Rehearsal rehearsal;
  @Autowired private TaskService taskService;
  @Autowired private FormService formService;
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"year.yaml", "proposals.yaml"})
  void becomesWhatTheScenarioExpects(String file) throws IOException {
    Tracked.revision().write(folder.resolve("bundle"));

    var outcome = rehearsal.rehearse(scenario(file));

    assertThat(outcome.failedExpectations()).isEmpty();
  }

  @Test
  void showsAtTasksWhatIsPlannedAndWhatIsAskedFor() throws IOException {
    Tracked.revision().write(folder.resolve("bundle"));
    var file = scenario("year.yaml");
    Files.writeString(
        file,
        """
        extends: defaults.yaml
        tasks: {userTask_planCall: {$never: true}, userTask_reviewForm: {$never: true}}
        applicants:
          - as: asks
            answers: {track: B, amount: "12000.00"}
        """);

    rehearsal.rehearse(file);

    var review = shown("userTask_reviewForm");
    assertThat(review.get("track")).isEqualTo("B");
    assertThat(new BigDecimal(String.valueOf(review.get("amount")))).isEqualByComparingTo("12000");
    assertThat(review.get("answer_activityOn")).isEqualTo("2026-09-01");
    assertThat(review.get("answer_partyRules")).isEqualTo("是");
    assertThat(String.valueOf(review.get("budgetTable"))).contains("学术交流", "200000.00");
    assertThat(String.valueOf(review.get("tracksTable")))
        .contains("A 类", "110,000.00", "2026-04-30 17:00", "D 类");
  }

  private Map<String, Object> shown(String element) {
    var task = taskService.createTaskQuery().taskDefinitionKey(element).singleResult();
    return formService.getTaskFormVariables(task.getId());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "name=\"tracksTable\" value=\"tracks\" | name=\"tracksTable\" value=\"kinds\" | “kinds”不在政策包中",
        "name=\"admission\" value=\"admission\" | name=\"admission\" value=\"entry\" | “entry”不在政策包中",
        "name=\"tracks\" value=\"A,B,C,D\" | name=\"tracks\" value=\"A,E\" | 类别“E”有 0 行",
        "name=\"tracksTable\" value=\"tracks\" | name=\"theTable\" value=\"tracks\" | 没有写明类别表",
        "name=\"oncePer\" value=\"track\" | name=\"oncePer\" value=\"month\" | “month”",
      })
  void opensNoRoundUnderAModelThatNamesWhatIsNotThere(
      String passage, String replacement, String said) throws IOException {
    Tracked.revision().replacing(passage, replacement).write(folder.resolve("bundle"));
    var scenario = scenario("year.yaml");

    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> rehearsal.rehearse(scenario))
        .withMessageContaining(said);
  }

  @Test
  void opensNoRoundUnderATableThatCannotBeRead() throws IOException {
    Tracked.revision().write(folder.resolve("bundle"));
    var table = folder.resolve("bundle/tracks.dmn");
    Files.writeString(table, Files.readString(table).replace("\"own\"", "\"later\""));
    var scenario = scenario("year.yaml");

    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> rehearsal.rehearse(scenario))
        .withMessageContaining("类别“C”的一行读不懂");
  }

  private Path scenario(String file) throws IOException {
    var shipped = Scenarios.FOLDER.resolve(Tracked.PROGRAMME).resolve("defaults.yaml");
    Scenarios.copy(shipped, folder.resolve("shipped.yaml"));
    Files.copy(Tracked.FOLDER.resolve("defaults.yaml"), folder.resolve("defaults.yaml"));
    return Files.copy(Tracked.FOLDER.resolve(file), folder.resolve("scenario.yaml"));
  }
}
