package cn.zhuli.extension.web;

import static cn.zhuli.scene.Season.CLEAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.zhuli.correspondence.Notifications;
import cn.zhuli.scene.ApiTest;
import cn.zhuli.scene.Http;
import cn.zhuli.scene.MovableClock;
import cn.zhuli.scene.People;
import cn.zhuli.scene.Season;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Reminders move with the deadline they stand before; two people at once make one change. */
@ApiTest
class ExtensionTimersTest {

  private static final String EXTENSIONS = "/api/applications/{number}/extensions";

  @Autowired private Season season;
  @Autowired private Http http;
  @Autowired private People people;
  @Autowired private MovableClock clock;
  @Autowired private ManagementService management;
  @Autowired private Notifications notifications;
  private String number;

  @BeforeEach
  void submit() throws Exception {
    number = season.submit(season.open(), CLEAN);
  }

  @Test
  void movesTheRemindersThatAreStillToComeAndNoOthers() throws Exception {
    award();
    http.post(
            people.member(CLEAN),
            Map.of("document", season.paper(People.id(CLEAN))),
            "/api/applications/{n}/payments/1/receipt",
            number)
        .andExpect(status().isNoContent());
    season.runJobs();
    clock.set(Instant.parse("2026-12-24T00:00:00Z"));
    season.runJobs();
    var told = reminders();
    assertThat(told).as("30 and 7 days before the end of the year").isEqualTo(2);
    assertThat(dueTimers()).contains("2026-12-29T16:00:00Z", "2026-12-31T16:00:00Z");

    extend("userTask_submitMaterials", "2027-01-29");

    assertThat(dueTimers())
        .contains("2027-01-27T16:00:00Z", "2027-01-29T16:00:00Z")
        .doesNotContain("2026-12-29T16:00:00Z", "2026-12-31T16:00:00Z");
    clock.set(Instant.parse("2027-01-02T00:00:00Z"));
    season.runJobs();
    assertThat(season.open(number, "userTask_submitMaterials")).hasSize(1);
    assertThat(reminders()).isEqualTo(told);
    clock.set(Instant.parse("2027-01-27T16:00:01Z"));
    season.runJobs();
    assertThat(reminders()).isEqualTo(told + 1);
    clock.set(Instant.parse("2027-01-29T16:00:01Z"));
    season.runJobs();
    assertThat(season.open(number, "userTask_submitMaterials")).isEmpty();
  }

  @Test
  void refusesWhatHasNoDeadline() throws Exception {
    award();
    var receipt = season.open(number, "userTask_uploadStartReceipt").get(0).getId();

    http.post(people.member(CLEAN), request(receipt, "2027-01-29"), EXTENSIONS, number)
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.refusals[0].zh").value(containsString("没有自己的截止时间")))
        .andExpect(jsonPath("$.refusals[0].en").value(containsString("the call's end")));
  }

  @Test
  void takesOneOfTwoRequestsAndOneOfTwoAnswersThatComeAtOnce() throws Exception {
    season.runJobs();
    season.askForSupplement(number);
    var task = season.open(number, "userTask_supplement").get(0).getId();
    var member = people.member(CLEAN);
    Callable<Integer> asking =
        () ->
            http.post(member, request(task, "2026-03-20"), EXTENSIONS, number)
                .andReturn()
                .getResponse()
                .getStatus();
    assertThat(atOnce(asking, asking)).containsExactlyInAnyOrder(201, 409);

    var id = http.body(http.get(member, EXTENSIONS, number)).path(0).path("id").asText();
    var officer = people.officer();
    Callable<Integer> approving =
        () ->
            http.post(officer, Map.of(), EXTENSIONS + "/{id}/approval", number, id)
                .andReturn()
                .getResponse()
                .getStatus();
    Callable<Integer> refusing =
        () ->
            http.post(officer, Map.of("answer", "不延"), EXTENSIONS + "/{id}/refusal", number, id)
                .andReturn()
                .getResponse()
                .getStatus();
    assertThat(atOnce(approving, refusing)).containsExactlyInAnyOrder(204, 409);
    http.get(officer, "/api/applications/{n}/letters", number)
        .andExpect(jsonPath("$[?(@.kind == 'extension')]", hasSize(1)));
  }

  private void extend(String element, String until) throws Exception {
    var task = season.open(number, element).get(0).getId();
    var asked =
        http.post(people.member(CLEAN), request(task, until), EXTENSIONS, number)
            .andExpect(status().isCreated());
    var id = http.body(asked).path("id").asText();
    http.post(people.officer(), Map.of(), EXTENSIONS + "/{id}/approval", number, id)
        .andExpect(status().isNoContent());
  }

  private void award() throws Exception {
    season.acceptForm(number);
    season.score(number, 1);
    season.confirmList(number.substring(0, number.lastIndexOf('-')));
    season.endNotice();
    season.complete(number, "userTask_signAgreement", "signer", Season.signature());
    season.complete(number, "userTask_countersignAgreement", "leader", Map.of("signatory", "领导"));
    season.runJobs();
    season.payFirstTranche(number);
    season.runJobs();
  }

  private List<String> dueTimers() {
    return management.createJobQuery().timers().list().stream()
        .filter(job -> job.getDuedate() != null)
        .filter(this::isOurs)
        .map(job -> job.getDuedate().toInstant().toString())
        .toList();
  }

  private boolean isOurs(Job job) {
    var task = season.open(number, "userTask_submitMaterials").get(0);
    return job.getProcessInstanceId().equals(task.getProcessInstanceId());
  }

  private long reminders() {
    return notifications.about(number).stream().filter(told -> told.text().contains("请按期")).count();
  }

  private static Map<String, Object> request(String task, String until) {
    return Map.of("task", task, "until", until, "reason", "年检机关尚未出具证明");
  }

  private static List<Integer> atOnce(Callable<Integer> one, Callable<Integer> other)
      throws Exception {
    var pool = Executors.newFixedThreadPool(2);
    try {
      var answers = pool.invokeAll(List.of(one, other));
      return List.of(answers.get(0).get(), answers.get(1).get());
    } finally {
      pool.shutdown();
    }
  }
}
