package cn.zhuli.extension.web;

import static cn.zhuli.scene.Season.CLEAN;
import static cn.zhuli.scene.Season.SECOND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.zhuli.journal.Decisions;
import cn.zhuli.scene.ApiTest;
import cn.zhuli.scene.Http;
import cn.zhuli.scene.MovableClock;
import cn.zhuli.scene.People;
import cn.zhuli.scene.Season;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;

/**
 * A deadline is moved for one applicant, asked for and decided, and for nobody else (design §4).
 */
@ApiTest
class ExtensionApiTest {

  private static final String EXTENSIONS = "/api/applications/{number}/extensions";

  @Autowired private Season season;
  @Autowired private Http http;
  @Autowired private People people;
  @Autowired private MovableClock clock;
  @Autowired private Decisions decisions;

  @Test
  void movesTheTimersOfThatCaseAlone() throws Exception {
    var round = season.open();
    var number = supplementAsked(round, CLEAN);
    var other = supplementAsked(round, SECOND);
    var due = due(number);

    approve(number, asked(number, "2026-03-20")).andExpect(status().isNoContent());

    assertThat(due(number)).isEqualTo(due.plus(Duration.ofDays(8)));
    assertThat(due(other)).isEqualTo(due);
    clock.set(due.plusSeconds(5));
    season.runJobs();
    assertThat(season.open(number, "userTask_supplement")).hasSize(1);
    assertThat(season.open(other, "userTask_supplement")).isEmpty();
    clock.set(due.plus(Duration.ofDays(8)).plusSeconds(5));
    season.runJobs();
    assertThat(season.open(number, "userTask_supplement")).isEmpty();
  }

  @Test
  void isOnRecordAndAnsweredInWriting() throws Exception {
    var number = supplementAsked(season.open(), CLEAN);

    approve(number, asked(number, "2026-03-20")).andExpect(status().isNoContent());

    assertThat(decisions.findBySubjectOrderByAtAscIdAsc(number))
        .anySatisfy(
            decision -> {
              assertThat(decision.verdict()).isEqualTo("deadlineExtended");
              assertThat(decision.by()).isEqualTo("officer");
              assertThat(decision.facts().text("asked")).isEqualTo("年检机关尚未出具证明");
              assertThat(decision.facts().text("newDue")).startsWith("2026-03-20T15:59:59");
            });
    http.get(people.member(CLEAN), EXTENSIONS, number)
        .andExpect(jsonPath("$[0].state").value("APPROVED"))
        .andExpect(jsonPath("$[0].granted").value("2026-03-20"));
    http.get(people.member(CLEAN), "/api/applications/{n}/letters", number)
        .andExpect(jsonPath("$[?(@.kind == 'extension')].recipient").value(CLEAN))
        .andExpect(
            jsonPath("$[?(@.kind == 'extension')].message")
                .value(hasItem(containsString("新的截止日期为2026 年 3 月 20 日"))));
    http.get(people.member(CLEAN), "/api/applications/{n}/tasks", number)
        .andExpect(jsonPath("$[0].due").value("2026-03-20T15:59:59Z"));
  }

  @Test
  void leavesTheDeadlineWhereTheAnswerIsNo() throws Exception {
    var number = supplementAsked(season.open(), CLEAN);
    var due = due(number);
    var id = asked(number, "2026-03-20");

    http.post(people.officer(), Map.of("answer", ""), EXTENSIONS + "/{id}/refusal", number, id)
        .andExpect(status().isUnprocessableEntity());
    http.post(people.officer(), Map.of("answer", "理由不充分"), EXTENSIONS + "/{id}/refusal", number, id)
        .andExpect(status().isNoContent());

    assertThat(due(number)).isEqualTo(due);
    approve(number, id)
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.refusals[0].zh").value(containsString("未同意")));
    assertThat(due(number)).isEqualTo(due);
  }

  @Test
  void refusesWhatIsNotLonger() throws Exception {
    var number = supplementAsked(season.open(), CLEAN);

    ask(number, "2026-03-12").andExpect(status().isUnprocessableEntity());
    ask(number, "2020-01-01").andExpect(status().isUnprocessableEntity());
    ask(number, "9999-12-31").andExpect(status().isUnprocessableEntity());
    ask(number, "morgen").andExpect(status().isBadRequest());
    var id = asked(number, "2026-03-20");
    http.post(
            people.officer(),
            Map.of("until", "2026-03-11"),
            EXTENSIONS + "/{id}/approval",
            number,
            id)
        .andExpect(status().isUnprocessableEntity());
  }

  @Test
  void refusesASecondOne() throws Exception {
    var number = supplementAsked(season.open(), CLEAN);
    var id = asked(number, "2026-03-20");

    ask(number, "2026-03-25")
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.refusals[0].zh").value(containsString("等待答复")));
    approve(number, id).andExpect(status().isNoContent());
    approve(number, id).andExpect(status().isConflict());
    ask(number, "2026-03-20").andExpect(status().isUnprocessableEntity());
    approve(number, asked(number, "2026-03-25")).andExpect(status().isNoContent());
    assertThat(due(number)).isEqualTo(Instant.parse("2026-03-25T16:00:00Z"));
  }

  @Test
  void movesADayOffToTheNextWorkingDay() throws Exception {
    var number = supplementAsked(season.open(), CLEAN);

    approve(number, asked(number, "2026-04-04")).andExpect(status().isNoContent());

    assertThat(due(number)).as("Qingming").isEqualTo(Instant.parse("2026-04-07T16:00:00Z"));
    http.get(people.member(CLEAN), EXTENSIONS, number)
        .andExpect(jsonPath("$[0].wanted").value("2026-04-04"))
        .andExpect(jsonPath("$[0].granted").value("2026-04-07"));
  }

  @Test
  void grantsAnotherDayThanTheOneAskedFor() throws Exception {
    var number = supplementAsked(season.open(), CLEAN);
    var id = asked(number, "2026-03-31");

    http.post(
            people.officer(),
            Map.of("until", "2026-03-20", "answer", "一周足够"),
            EXTENSIONS + "/{id}/approval",
            number,
            id)
        .andExpect(status().isNoContent());

    assertThat(due(number)).isEqualTo(Instant.parse("2026-03-20T16:00:00Z"));
  }

  @Test
  void listsWhatWaitsInARoundUntilItIsAnsweredOrItsTaskIsOver() throws Exception {
    var round = season.open();
    var number = supplementAsked(round, CLEAN);
    var id = asked(number, "2026-03-20");

    http.get(people.officer(), "/api/rounds/{r}/extensions", round)
        .andExpect(jsonPath("$.length()").value(1))
        .andExpect(jsonPath("$[0].id").value(id))
        .andExpect(jsonPath("$[0].number").value(number));
    http.get(people.member(CLEAN), "/api/rounds/{r}/extensions", round)
        .andExpect(status().isForbidden());
    clock.set(due(number).plusSeconds(5));
    season.runJobs();
    http.get(people.officer(), "/api/rounds/{r}/extensions", round)
        .andExpect(jsonPath("$.length()").value(0));
  }

  @Test
  void refusesWhatIsLateAlready() throws Exception {
    var number = supplementAsked(season.open(), CLEAN);
    var due = due(number);
    var id = asked(number, "2026-03-20");
    var task = task(number).getId();

    clock.set(due.plusSeconds(5));

    ask(number, task, "2026-03-25")
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.refusals[0].zh").value(containsString("已过")));
    approve(number, id).andExpect(status().isConflict());
    season.runJobs();
    approve(number, id).andExpect(status().isConflict());
    ask(number, task, "2026-03-25").andExpect(status().isNotFound());
  }

  @Test
  void isAskedByTheApplicantAndDecidedByAnOfficer() throws Exception {
    var number = supplementAsked(season.open(), CLEAN);
    var task = task(number).getId();
    var request = Map.of("task", task, "until", "2026-03-20", "reason", "理由");

    http.post(people.member(SECOND), request, EXTENSIONS, number).andExpect(status().isNotFound());
    http.post(people.officer(), request, EXTENSIONS, number).andExpect(status().isForbidden());
    http.post(
            people.member(CLEAN),
            Map.of("task", "none", "until", "2026-03-20", "reason", "理由"),
            EXTENSIONS,
            number)
        .andExpect(status().isNotFound());
    var id = asked(number, "2026-03-20");
    var other = supplementAsked(season.open(), SECOND);
    http.post(people.member(CLEAN), Map.of(), EXTENSIONS + "/{id}/approval", number, id)
        .andExpect(status().isForbidden());
    http.post(people.foreigner(), Map.of(), EXTENSIONS + "/{id}/approval", number, id)
        .andExpect(status().isNotFound());
    http.post(people.officer(), Map.of(), EXTENSIONS + "/{id}/approval", other, id)
        .andExpect(status().isNotFound());
    http.post(people.officer(), Map.of(), EXTENSIONS + "/{id}/approval", number, UUID.randomUUID())
        .andExpect(status().isNotFound());
  }

  private String supplementAsked(String round, String society) throws Exception {
    var number = season.submit(round, society);
    season.runJobs();
    season.askForSupplement(number);
    return number;
  }

  private Task task(String number) {
    return season.open(number, "userTask_supplement").get(0);
  }

  private Instant due(String number) {
    return task(number).getDueDate().toInstant();
  }

  private String asked(String number, String until) throws Exception {
    var answered = ask(number, until).andExpect(status().isCreated());
    return http.body(answered).path("id").asText();
  }

  private ResultActions ask(String number, String until) throws Exception {
    return ask(number, task(number).getId(), until);
  }

  private ResultActions ask(String number, String task, String until) throws Exception {
    return http.post(
        people.member(CLEAN),
        Map.of("task", task, "until", until, "reason", "年检机关尚未出具证明"),
        EXTENSIONS,
        number);
  }

  private ResultActions approve(String number, String id) throws Exception {
    return http.post(people.officer(), Map.of(), EXTENSIONS + "/{id}/approval", number, id);
  }
}
