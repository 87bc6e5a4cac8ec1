package cn.zhuli.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhuli.DatabaseTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ActiveProfiles;

/** What people have before their eyes who hold a report against its plan (ZJ-4, ZJ-5, ZJ-7). */
@DatabaseTest(webEnvironment = WebEnvironment.NONE)
@ActiveProfiles("rehearsal")
@TestInstance(Lifecycle.PER_CLASS)
class PlanAndReportTest {

  private static final String SCENARIO =
      """
      extends: shipped.yaml
      tasks:
        userTask_selectBases: {chosen: ["$number:a", "$number:b", "$number:c"], reason: 条件成熟}
      applicants:
        - {as: a, name: 永康市人民政府, tasks: {userTask_matchEnterprise: {$never: true}}}
        - as: b
          name: 新昌县人民政府
          tasks:
            userTask_reportStage:
              report: 攻关一项
              results: [{done: 1}, {done: 0}]
              expenses: [{category: technology, purpose: 联合攻关, amount: "90000.00"}]
              documents: [$upload]
            userTask_evaluateStage: {$never: true}
        - as: c
          name: 玉环市人民政府
          tasks:
            userTask_evaluateStage: {passed: "no", reason: 路线图未完成}
            userTask_decideBase: [{outcome: extend, reason: 再给半年}, {$never: true}]
            userTask_reportExtension: {results: [{done: 3}, {done: 1}], explanation: 已补齐, documents: [$upload]}
      """;

  @Autowired private Rehearsal rehearsal;
  @Autowired private TaskService taskService;
  @Autowired private FormService formService;

  @BeforeAll
  void playsUntilNobodyGoesOn(@TempDir Path folder) throws IOException {
    var shipped = Scenarios.FOLDER.resolve("zhejiang-innovation-drive/defaults.yaml");
    Scenarios.copy(shipped, folder.resolve("shipped.yaml"));
    assertThat(
            rehearsal
                .rehearse(Files.writeString(folder.resolve("scenario.yaml"), SCENARIO))
                .failedExpectations())
        .isEmpty();
  }

  @Test
  void evaluatorsSeeWhatWasPlannedBesideWhatWasDone() {
    assertThat(shown("userTask_evaluateStage", "report_results"))
        .isEqualTo(
            "[{\"kind\":\"关键技术\",\"goal\":\"突破共性技术\",\"target\":\"2\",\"unit\":\"项\",\"done\":\"1\"},"
                + "{\"kind\":\"决策咨询\",\"goal\":\"完成路线图\",\"target\":\"1\",\"unit\":\"份\",\"done\":\"0\"}]");
  }

  @Test
  void whoeverDecidesSeesTheLastReportBesideThePlan() {
    assertThat(shown("userTask_decideBase", "report_results"))
        .contains("\"target\":\"2\",\"unit\":\"项\",\"done\":\"3\"");
  }

  @Test
  void enterprisesAreMatchedWithTheExpertsOfTheCaseAlone() {
    assertThat(shown("userTask_matchEnterprise", "matchableExperts"))
        .contains("赵院士（首席科技专家）", "钱教授（专家库成员）")
        .doesNotContain("学会");
  }

  @Test
  void listsThatNameParticipantsStartEmpty() {
    assertThat(shown("userTask_matchEnterprise", "participants")).isEqualTo("null");
    assertThat(shown("userTask_matchEnterprise", "parties")).contains("浙江省农业机械学会");
  }

  private String shown(String element, String name) {
    var task = taskService.createTaskQuery().taskDefinitionKey(element).singleResult();
    return String.valueOf(formService.getTaskFormVariables(task.getId()).get(name));
  }
}
