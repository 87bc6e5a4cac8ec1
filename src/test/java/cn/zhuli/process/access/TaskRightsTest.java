package cn.zhuli.process.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@AccessTest
class TaskRightsTest {

  @LocalServerPort int port;
  @Autowired People people;
  @Autowired TaskService tasks;
  @Autowired AuthorizationService authorizations;
  @Autowired ObjectMapper json;
  Browser browser;
  String instance;

  @BeforeEach
  void openACase() {
    browser = new Browser(port);
    instance = people.aCase().getId();
  }

  @Test
  void anExpertSeesWhatIsAssignedToThemAndNothingElse() {
    assertThat(seenBy("zhuanjia1")).containsExactly("userTask_score zhuanjia1");

    var another = task("userTask_score", "zhuanjia2");
    assertThat(browser.getAs("zhuanjia1", "/engine-rest/task/" + another.getId()).statusCode())
        .isEqualTo(404);
    assertThat(
            browser
                .getAs("zhuanjia1", "/engine-rest/task/" + another.getId() + "/form-variables")
                .statusCode())
        .isEqualTo(403);
    assertThat(browser.getAs("zhuanjia1", "/engine-rest/history/task").body()).isEqualTo("[]");
  }

  @Test
  void anExpertWhoHandsOverSeesNothingAnyMore() {
    var task = task("userTask_score", "zhuanjia1");

    tasks.setAssignee(task.getId(), "zhuanjia3");

    assertThat(seenBy("zhuanjia1")).isEmpty();
    assertThat(seenBy("zhuanjia3")).hasSize(2);
  }

  @Test
  void anExpertWhoIsDoneSeesNothingAnyMore() {
    var task = task("userTask_score", "zhuanjia1");

    var answer = browser.postAs("zhuanjia1", path(task, "/complete"), "{}");

    assertThat(answer.statusCode()).isEqualTo(204);
    assertThat(seenBy("zhuanjia1")).isEmpty();
  }

  @Test
  void aSocietySeesItsOwnTaskOnly() {
    assertThat(seenBy("society")).containsExactly("userTask_supplement null");
    assertThat(seenBy("neighbour")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/form", "/deployed-form", "/form-variables", "/variables"})
  void aSocietyReadsAllItNeedsToDoItsTask(String part) {
    var path = path(task("userTask_supplement"), part);

    assertThat(browser.getAs("society", path).statusCode()).isEqualTo(200);
    assertThat(browser.getAs("neighbour", path).statusCode()).isIn(403, 404);
  }

  @Test
  void aSocietyCompletesItsTask() {
    var task = task("userTask_supplement");

    var answer =
        browser.postAs(
            "society", path(task, "/submit-form"), "{\"variables\":{\"note\":{\"value\":\"已补\"}}}");

    assertThat(answer.statusCode()).isEqualTo(204);
    assertThat(seenBy("society")).isEmpty();
  }

  @Test
  void theStaffOfTheAuthoritySeeTheCaseAndThoseOfAnotherDoNot() {
    assertThat(seenBy("reviewer")).hasSize(5);
    assertThat(seenBy("officer")).hasSize(5);
    assertThat(seenBy("stranger")).isEmpty();
    assertThat(instancesSeenBy("officer")).isEqualTo(1);
    assertThat(instancesSeenBy("stranger")).isZero();
    assertThat(instancesSeenBy("society")).isZero();
  }

  @Test
  void writesNoRowForAGroupOfStaffAndTakesEachRowAwayWithItsTask() {
    var review = task("userTask_formReview");
    var supplement = task("userTask_supplement");
    assertThat(rows(review)).isZero();
    assertThat(rows(supplement)).isEqualTo(1);

    tasks.complete(supplement.getId(), Map.of("note", "补正说明"));

    assertThat(rows(supplement)).isZero();
  }

  @Test
  void whoTookATaskMayGiveItBack() {
    var task = task("userTask_formReview");
    browser.postAs("reviewer", path(task, "/claim"), "{\"userId\":\"reviewer\"}");
    assertThat(rows(task)).isEqualTo(1);

    var answer = browser.postAs("reviewer", path(task, "/unclaim"), "{}");

    assertThat(answer.statusCode()).isEqualTo(204);
    assertThat(rows(task)).isZero();
  }

  @Test
  void aPersonMayNotDeleteTheirOwnRecord() {
    people.add("keeper", Role.LEADER.group("xx"));

    assertThat(browser.getAs("keeper", "/engine-rest/user/keeper/profile").statusCode())
        .isEqualTo(200);
    assertThat(
            authorizations.isUserAuthorized(
                "keeper", List.of(), Permissions.DELETE, Resources.USER, "keeper"))
        .isFalse();
  }

  private List<String> seenBy(String user) {
    var seen = read(user, "/engine-rest/task?processInstanceId=" + instance);
    return seen.findParents("taskDefinitionKey").stream()
        .map(task -> task.get("taskDefinitionKey").asText() + " " + task.get("assignee").asText())
        .toList();
  }

  private int instancesSeenBy(String user) {
    return read(user, "/engine-rest/process-instance?processInstanceIds=" + instance).size();
  }

  private JsonNode read(String user, String path) {
    try {
      return json.readTree(browser.getAs(user, path).body());
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  private long rows(Task task) {
    return authorizations
        .createAuthorizationQuery()
        .resourceType(Resources.TASK)
        .resourceId(task.getId())
        .count();
  }

  private Task task(String key) {
    return tasks
        .createTaskQuery()
        .processInstanceId(instance)
        .taskDefinitionKey(key)
        .singleResult();
  }

  private Task task(String key, String assignee) {
    return tasks
        .createTaskQuery()
        .processInstanceId(instance)
        .taskDefinitionKey(key)
        .taskAssignee(assignee)
        .singleResult();
  }

  private static String path(Task task, String part) {
    return "/engine-rest/task/" + task.getId() + part;
  }
}
