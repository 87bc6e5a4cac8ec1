package cn.zhuli.portal.web.api;

import static cn.zhuli.scene.Season.CLEAN;
import static cn.zhuli.scene.Season.PENALISED;
import static cn.zhuli.scene.Season.SECOND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.zhuli.intake.Applications;
import cn.zhuli.model.Proves;
import cn.zhuli.scene.ApiTest;
import cn.zhuli.scene.Http;
import cn.zhuli.scene.JointSeason;
import cn.zhuli.scene.People;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;

@ApiTest
@Proves("SA-2")
class ConsentApiTest {

  private static final String THIRD = "51370000339620217R";

  @Autowired private JointSeason season;
  @Autowired private Http http;
  @Autowired private People people;
  @Autowired private Applications applications;

  @Test
  void takesAJointApplicationInOnceThePartnerHasConsentedInPerson() throws Exception {
    var round = season.open();
    var need = season.published(round);
    submit(round, need, SECOND)
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.refusals[0].rule").value("SA-2"))
        .andExpect(jsonPath("$.refusals[0].field").value("partners[0].creditCode"))
        .andExpect(jsonPath("$.title").value(containsString("山东省电机工程学会 尚未同意")));
    assertThat(applications.findByRoundOrderByNumber(round)).isEmpty();

    for (var stranger : new String[] {CLEAN, THIRD}) {
      http.post(people.member(stranger), consent(need), "/api/rounds/{r}/consents", round)
          .andExpect(status().isForbidden());
    }
    http.post(people.officer(), consent(need), "/api/rounds/{r}/consents", round)
        .andExpect(status().isForbidden());
    give(round, need)
        .andExpect(status().isCreated())
        .andExpect(jsonPath("$.status").value("GIVEN"));

    submit(round, need, SECOND).andExpect(status().isCreated());
    http.get(people.member(CLEAN), "/api/rounds/{r}/consents", round)
        .andExpect(jsonPath("$[0].status").value("USED"))
        .andExpect(jsonPath("$[0].number").value(round + "-0001"))
        .andExpect(jsonPath("$[0].answers").doesNotExist());
    http.get(people.member(SECOND), "/api/rounds/{r}/consents", round)
        .andExpect(jsonPath("$[0].answers.share").value("成果转化"));
    http.get(people.member(THIRD), "/api/rounds/{r}/consents", round)
        .andExpect(jsonPath("$", hasSize(0)));
  }

  @Test
  void letsThePartnerTakeItsConsentBackBeforeTheApplicationAndNotAfterIt() throws Exception {
    var round = season.open();
    var need = season.published(round);
    var first = id(give(round, need));
    give(round, need).andExpect(status().isConflict());
    takeBack(CLEAN, first).andExpect(status().isNotFound());
    takeBack(SECOND, first).andExpect(status().isNoContent());
    takeBack(SECOND, first).andExpect(status().isConflict());
    submit(round, need, SECOND).andExpect(status().isUnprocessableEntity());

    var second = id(give(round, need));
    submit(round, need, SECOND).andExpect(status().isCreated());
    takeBack(SECOND, second)
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.refusals[0].rule").value("G-9"));
  }

  @Test
  void refusesAConsentThatNamesNobodyOrDoesNotAnswerTheForm() throws Exception {
    var round = season.open();
    var need = season.published(round);
    var own = new HashMap<>(season.consent(SECOND, SECOND, need));
    http.post(people.member(SECOND), own, "/api/rounds/{r}/consents", round)
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.refusals[0].field").value("lead"));
    http.post(
            people.member(SECOND),
            season.consent(SECOND, CLEAN, round + "-X999"),
            "/api/rounds/{r}/consents",
            round)
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.refusals[0].rule").value("SA-4"))
        .andExpect(jsonPath("$.refusals[0].field").value("need"));
    var silent = new HashMap<>(season.consent(SECOND, CLEAN, need));
    silent.put("answers", Map.of("share", "成果转化"));
    http.post(people.member(SECOND), silent, "/api/rounds/{r}/consents", round)
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.refusals[0].field").value("consent"));
  }

  @Test
  void letsAPartnerReadTheCaseAndTellsItTheOutcomeButNotAct() throws Exception {
    var round = season.open();
    var need = season.published(round);
    give(round, need).andExpect(status().isCreated());
    submit(round, need, SECOND).andExpect(status().isCreated());
    var number = round + "-0001";

    http.get(people.member(SECOND), "/api/applications/{n}", number).andExpect(status().isOk());
    http.get(people.member(SECOND), "/api/applications?round={r}", round)
        .andExpect(jsonPath("$", hasSize(1)));
    http.get(people.member(THIRD), "/api/applications/{n}", number)
        .andExpect(status().isNotFound());
    var reason = Map.of("reason", "另有安排");
    http.post(people.member(SECOND), reason, "/api/applications/{n}/withdrawal", number)
        .andExpect(status().isForbidden());
    http.get(people.member(SECOND), "/api/applications/{n}/tasks", number)
        .andExpect(status().isForbidden());

    http.post(people.member(CLEAN), reason, "/api/applications/{n}/withdrawal", number)
        .andExpect(status().isNoContent());
    http.get(people.member(SECOND), "/api/applications/{n}/notifications", number)
        .andExpect(jsonPath("$", hasSize(1)));
  }

  @Test
  void vetoesTheApplicationForAPartnerWithAPenaltyAndNamesIt() throws Exception {
    var round = season.open();
    var need = season.published(round);
    http.post(
            people.member(PENALISED),
            season.consent(PENALISED, CLEAN, need),
            "/api/rounds/{r}/consents",
            round)
        .andExpect(status().isCreated());

    submit(round, need, PENALISED)
        .andExpect(status().isCreated())
        .andExpect(jsonPath("$.outcome").value("vetoed"))
        .andExpect(jsonPath("$.outcomeRule").value("SD-E3"));

    http.get(people.member(PENALISED), "/api/applications/{n}/notifications", round + "-0001")
        .andExpect(jsonPath("$[*].text").value(hasItem(containsString("SD-E3"))));
    http.get(people.member(CLEAN), "/api/applications/{n}/story", round + "-0001")
        .andExpect(jsonPath("$.entries[?(@.verdict == 'eligible')]", hasSize(1)));
  }

  private Map<String, Object> consent(String need) {
    return season.consent(SECOND, CLEAN, need);
  }

  private ResultActions give(String round, String need) throws Exception {
    return http.post(people.member(SECOND), consent(need), "/api/rounds/{r}/consents", round);
  }

  private ResultActions takeBack(String who, long id) throws Exception {
    return http.post(people.member(who), Map.of(), "/api/consents/{id}/withdrawal", id);
  }

  private long id(ResultActions given) throws Exception {
    return http.body(given).path("id").asLong();
  }

  private ResultActions submit(String round, String need, String... partners) throws Exception {
    return http.post(
        people.member(CLEAN),
        season.submission(CLEAN, need, partners),
        "/api/rounds/{r}/applications",
        round);
  }
}
