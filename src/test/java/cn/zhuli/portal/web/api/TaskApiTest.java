package cn.zhuli.portal.web.api;

import static cn.zhuli.scene.Season.CLEAN;
import static cn.zhuli.scene.Season.SECOND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.zhuli.scene.ApiTest;
import cn.zhuli.scene.Http;
import cn.zhuli.scene.MovableClock;
import cn.zhuli.scene.People;
import cn.zhuli.scene.Season;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;

@ApiTest
class TaskApiTest {

  private static final String TASKS = "/api/applications/{number}/tasks";

  @Autowired private Season season;
  @Autowired private Http http;
  @Autowired private People people;
  @Autowired private MovableClock clock;

  @Test
  void showsWhatIsToBeDoneWithItsFormAndItsLimit() throws Exception {
    var number = askedForSupplement();
    var paper = season.paper(People.id(CLEAN));

    http.get(people.member(CLEAN), TASKS, number)
        .andExpect(status().isOk())
        .andExpect(jsonPath("$", hasSize(1)))
        .andExpect(jsonPath("$[0].element").value("userTask_supplement"))
        .andExpect(jsonPath("$[0].label").value("补正材料"))
        .andExpect(jsonPath("$[0].due").value("2026-03-12T15:59:59Z"))
        .andExpect(jsonPath("$[0].form.type").value("default"))
        .andExpect(jsonPath("$[0].values.applicationNumber").value(number))
        .andExpect(jsonPath("$[0].values.myDocuments[*].value").value(hasItem(paper.toString())));
  }

  @Test
  void doesATaskOnceOnly() throws Exception {
    var number = askedForSupplement();
    var task = onlyTask(number);
    var values = Map.of("explanation", "已补充", "documents", List.of());

    complete(number, task, values).andExpect(status().isNoContent());
    complete(number, task, values).andExpect(status().isConflict());
    assertThat(season.open(number, "userTask_reviewForm")).hasSize(1);
  }

  @Test
  void refusesValuesThatTheFormDoesNotAskForAndKeepsTheTaskOpen() throws Exception {
    var number = askedForSupplement();
    var task = onlyTask(number);

    complete(number, task, Map.of("explanation", "", "eligible", true))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(
            jsonPath("$.refusals[*].field").value(containsInAnyOrder("explanation", "eligible")))
        .andExpect(jsonPath("$.refusals[0].en").isNotEmpty());
    assertThat(onlyTask(number)).isEqualTo(task);
  }

  @Test
  void refusesATaskThatIsNotTheApplicants() throws Exception {
    var number = askedForSupplement();
    var round = season.open();
    var other = season.submit(round, CLEAN);
    var review = season.open(other, "userTask_reviewForm").get(0).getId();

    complete(other, review, Map.of("outcome", "accept")).andExpect(status().isNotFound());
    complete(number, review, Map.of("outcome", "accept")).andExpect(status().isNotFound());
    complete(number, "no-such-task", Map.of()).andExpect(status().isNotFound());
    assertThat(season.open(other, "userTask_reviewForm")).hasSize(1);
  }

  @Test
  void hidesTheTasksOfOthers() throws Exception {
    var number = askedForSupplement();

    http.get(people.member(SECOND), TASKS, number).andExpect(status().isNotFound());
    http.get(people.officer(), TASKS, number).andExpect(status().isForbidden());
  }

  @Test
  void closesTheCaseWhenASupplementIsLate() throws Exception {
    var number = askedForSupplement();
    var task = onlyTask(number);
    clock.set(Instant.parse("2026-03-12T16:00:00Z"));
    season.runJobs();

    complete(number, task, Map.of("explanation", "迟到")).andExpect(status().isConflict());
    http.get(people.member(CLEAN), "/api/applications/{n}", number)
        .andExpect(jsonPath("$.outcome").value("rejected"))
        .andExpect(jsonPath("$.number").value(startsWith("SL-")));
  }

  private String askedForSupplement() throws Exception {
    var number = season.submit(season.open(), CLEAN);
    season.askForSupplement(number);
    return number;
  }

  private String onlyTask(String number) throws Exception {
    return http.body(http.get(people.member(CLEAN), TASKS, number)).path(0).path("id").asText();
  }

  private ResultActions complete(String number, String task, Map<String, Object> values)
      throws Exception {
    return http.post(
        people.member(CLEAN), Map.of("values", values), TASKS + "/{task}", number, task);
  }
}
