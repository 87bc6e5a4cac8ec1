package cn.zhuli.portal.web.api;

import static cn.zhuli.scene.Season.CLEAN;
import static cn.zhuli.scene.Season.DEADLINE;
import static cn.zhuli.scene.Season.PENALISED;
import static cn.zhuli.scene.Season.SECOND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.zhuli.intake.Applications;
import cn.zhuli.scene.ApiTest;
import cn.zhuli.scene.Http;
import cn.zhuli.scene.MovableClock;
import cn.zhuli.scene.People;
import cn.zhuli.scene.Season;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;

@ApiTest
class ApplicationApiTest {

  @Autowired private Season season;
  @Autowired private Http http;
  @Autowired private People people;
  @Autowired private MovableClock clock;
  @Autowired private Applications applications;

  @Test
  void takesAnApplicationInAndTellsItsNumber() throws Exception {
    var round = season.open();

    submit(round, CLEAN)
        .andExpect(status().isCreated())
        .andExpect(header().string("Location", "/api/applications/" + round + "-0001"))
        .andExpect(jsonPath("$.applicantName").value("山东省机械工程学会"))
        .andExpect(jsonPath("$.outcome").doesNotExist())
        .andExpect(jsonPath("$.ranking").doesNotExist());
  }

  @Test
  void takesAnApplicationInTheLastSecondAndRefusesOneASecondLater() throws Exception {
    var round = season.open();
    clock.set(DEADLINE);
    submit(round, CLEAN).andExpect(status().isCreated());

    clock.set(DEADLINE.plusSeconds(1));
    submit(round, SECOND)
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.refusals[0].rule").value("SL-4"))
        .andExpect(jsonPath("$.title").value(containsString("2026-06-30 23:59:59")));
    assertThat(applications.findByRoundOrderByNumber(round)).hasSize(1);
  }

  @Test
  void refusesASecondApplicationInTheSameRound() throws Exception {
    var round = season.open();
    submit(round, CLEAN).andExpect(status().isCreated());

    submit(round, CLEAN)
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.refusals[0].rule").value("G-1"));
  }

  @Test
  void takesOneOfTwoApplicationsThatArriveAtOnce() throws Exception {
    var round = season.open();
    Callable<Integer> submit = () -> submit(round, CLEAN).andReturn().getResponse().getStatus();
    people.member(CLEAN);

    var threads = Executors.newFixedThreadPool(2);
    try {
      var first = threads.submit(submit);
      var second = threads.submit(submit);
      assertThat(List.of(first.get(), second.get())).containsExactlyInAnyOrder(201, 409);
    } finally {
      threads.shutdown();
    }
    assertThat(applications.findByRoundOrderByNumber(round)).hasSize(1);
  }

  @Test
  void vetoesAnApplicantWithAPenaltyAndSaysUnderWhichRule() throws Exception {
    var round = season.open();
    submit(round, PENALISED)
        .andExpect(status().isCreated())
        .andExpect(jsonPath("$.outcome").value("vetoed"));

    http.get(people.member(PENALISED), "/api/applications/{n}/story", round + "-0001")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.outcomeLabel").value("一票否决"))
        .andExpect(jsonPath("$.entries[?(@.verdict == 'vetoed')].rule").value(hasItem("SD-E3")))
        .andExpect(jsonPath("$.entries[0].facts").exists());
    http.get(people.member(PENALISED), "/api/applications/{n}/notifications", round + "-0001")
        .andExpect(jsonPath("$[*].text").value(hasItem(containsString("SD-E3"))));
  }

  @Test
  void refusesACreditCodeWithAWrongCheckDigit() throws Exception {
    var round = season.open();
    var submission = new HashMap<>(season.submission(CLEAN));
    submission.put("applicant", "51370000543433515A");

    http.post(people.officer(), submission, "/api/rounds/{r}/applications", round)
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.refusals[0].field").value("creditCode"));
  }

  @Test
  void refusesAnUnknownRound() throws Exception {
    submit("SL-1066", CLEAN)
        .andExpect(status().isNotFound())
        .andExpect(jsonPath("$.refusals[0].field").value("round"));
  }

  @Test
  void refusesToApplyForAnotherSocietyButLetsAnOfficerDoIt() throws Exception {
    var round = season.open();
    http.post(
            people.member(SECOND), season.submission(CLEAN), "/api/rounds/{r}/applications", round)
        .andExpect(status().isForbidden());

    var answers = new HashMap<>((Map<?, ?>) season.submission(CLEAN).get("answers"));
    assertThat(answers).isNotEmpty();
    var forThem = new HashMap<>(season.submission(CLEAN));
    var withOwnPaper = new HashMap<Object, Object>(answers);
    withOwnPaper.put("documents", List.of(season.paper("officer").toString()));
    forThem.put("answers", withOwnPaper);
    http.post(people.officer(), forThem, "/api/rounds/{r}/applications", round)
        .andExpect(status().isCreated())
        .andExpect(jsonPath("$.submittedBy").value("officer"));
  }

  @Test
  void namesEveryFieldThatDoesNotAnswerTheForm() throws Exception {
    var round = season.open();
    var answers = Map.of("selfScore", "1001", "unknownField", "x");

    http.post(
            people.member(CLEAN),
            Map.of("applicant", CLEAN, "answers", answers),
            "/api/rounds/{r}/applications",
            round)
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.refusals[*].field").value(hasItem("selfScore")))
        .andExpect(jsonPath("$.refusals[*].field").value(hasItem("unknownField")))
        .andExpect(jsonPath("$.refusals[*].field").value(hasItem("plan")));
    assertThat(applications.findByRoundOrderByNumber(round)).isEmpty();
  }

  @Test
  void refusesABudgetWithAForbiddenUseOrAPaperOfSomebodyElse() throws Exception {
    var round = season.open();
    var submission = new HashMap<>(season.submission(CLEAN));
    var answers = new HashMap<Object, Object>((Map<?, ?>) submission.get("answers"));
    answers.put("documents", List.of(season.paper("somebody-else").toString()));
    submission.put("answers", answers);

    http.post(people.member(CLEAN), submission, "/api/rounds/{r}/applications", round)
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.refusals[0].field").value("documents"));
  }

  @Test
  void withdrawsOnceOnly() throws Exception {
    var round = season.open();
    var number = season.submit(round, CLEAN);
    var reason = Map.of("reason", "另有安排");

    http.post(people.member(CLEAN), reason, "/api/applications/{n}/withdrawal", number)
        .andExpect(status().isNoContent());
    http.get(people.member(CLEAN), "/api/applications/{n}", number)
        .andExpect(jsonPath("$.outcome").value("withdrawn"));
    http.post(people.member(CLEAN), reason, "/api/applications/{n}/withdrawal", number)
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.refusals[0].rule").value("G-9"));
    http.post(
            people.member(CLEAN), Map.of("reason", " "), "/api/applications/{n}/withdrawal", number)
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.refusals[0].field").value("reason"));
  }

  @Test
  void findsApplicationsByRoundAndApplicantAndListsOnlyWhatIsTheirs() throws Exception {
    var round = season.open();
    var number = season.submit(round, CLEAN);
    season.submit(round, SECOND);

    http.get(people.officer(), "/api/applications?round={r}", round)
        .andExpect(jsonPath("$", hasSize(2)))
        .andExpect(jsonPath("$[0].answers").doesNotExist());
    http.get(people.member(CLEAN), "/api/applications?round={r}", round)
        .andExpect(jsonPath("$", hasSize(1)))
        .andExpect(jsonPath("$[0].number").value(number));
    http.get(people.member(CLEAN), "/api/applications?round={r}&applicant={a}", round, SECOND)
        .andExpect(jsonPath("$", hasSize(0)));
    http.get(people.officer(), "/api/applications").andExpect(status().isUnprocessableEntity());
  }

  private ResultActions submit(String round, String creditCode) throws Exception {
    return http.post(
        people.member(creditCode),
        season.submission(creditCode),
        "/api/rounds/{round}/applications",
        round);
  }
}
