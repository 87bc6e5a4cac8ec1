package cn.zhuli.portal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.zhuli.intake.Applications;
import cn.zhuli.intake.Foreseeing;
import cn.zhuli.programme.Rounds;
import cn.zhuli.scene.ApiTest;
import cn.zhuli.scene.Http;
import cn.zhuli.scene.People;
import cn.zhuli.scene.Season;
import cn.zhuli.scene.Window;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@ApiTest
class PortalPageTest {

  @Autowired private Season season;
  @Autowired private People people;
  @Autowired private Http http;
  @Autowired private MockMvc mvc;
  @Autowired private Window window;
  @Autowired private Applications applications;
  @Autowired private Rounds rounds;
  @Autowired private Foreseeing foreseeing;
  private String round;
  private RequestPostProcessor member;

  @BeforeEach
  void open() throws Exception {
    round = season.open();
    member = people.member(Season.CLEAN);
  }

  @Test
  void beginsWithOpenCallsDraftsAndWhatIsToBeDone() throws Exception {
    var number = season.submit(round, Season.CLEAN);
    season.askForSupplement(number);
    draft();

    window.assertReadable("portal", member, "/portal");
    http.get(member, "/portal")
        .andExpect(content().string(containsString("补正材料")))
        .andExpect(content().string(containsString(number)));
  }

  @Test
  void showsTheFormOfTheRoundForADraft() throws Exception {
    window.assertReadable("portal-draft", member, "/portal/drafts/" + draft());
  }

  @Test
  void checksADraftBeforeItIsSubmitted() throws Exception {
    var draft = draft();

    window.assertReadable("portal-review", member, "/portal/drafts/" + draft + "/review");
    http.get(member, "/portal/drafts/{id}/review", draft)
        .andExpect(content().string(containsString("SD-E3")))
        .andExpect(content().string(not(containsString("/submission"))));
  }

  @Test
  void submitsOnceAndAnswersTheSecondClickWithTheFirst() throws Exception {
    var draft = complete();
    http.get(member, "/portal/drafts/{id}/review", draft)
        .andExpect(content().string(containsString("/submission")));

    var first = submit(draft).andExpect(redirectedUrlPattern("/portal/applications/*?submitted"));
    var second = submit(draft).andExpect(status().isFound());

    assertThat(second.andReturn().getResponse().getRedirectedUrl())
        .isEqualTo(first.andReturn().getResponse().getRedirectedUrl());
    var number = applications.findByRoundOrderByNumber(round).get(0).number();
    http.get(member, "/portal/applications/{n}?submitted", number)
        .andExpect(content().string(containsString("申报编号 " + number)));
  }

  @Test
  void saysAfterTheDeadlineThatItIsTooLate() throws Exception {
    var draft = complete();
    season.passDeadline();

    submit(draft)
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("截止")));
  }

  @Test
  void showsWhereACaseIsAndWhatTheUnitHasToDo() throws Exception {
    var number = season.submit(round, Season.CLEAN);
    season.askForSupplement(number);

    window.assertReadable("portal-case", member, "/portal/applications/" + number);
    var task = season.open(number, "userTask_supplement").get(0).getId();
    window.assertReadable(
        "portal-task", member, "/portal/applications/" + number + "/tasks/" + task);
    http.get(member, "/portal/applications/{n}/picture", number)
        .andExpect(content().string(containsString("userTask_supplement")));
  }

  @Test
  void leadsFromATaskThatIsDoneToTheCase() throws Exception {
    var number = season.submit(round, Season.CLEAN);

    http.get(member, "/portal/applications/{n}/tasks/{t}", number, "gone")
        .andExpect(redirectedUrlPattern("/portal/applications/*?gone"));
  }

  @Test
  void hasNothingOfAnotherSociety() throws Exception {
    var number = season.submit(round, Season.CLEAN);
    var draft = draft();
    var other = people.member(Season.SECOND);

    for (var path :
        new String[] {
          "/portal/drafts/" + draft,
          "/portal/drafts/" + draft + "/review",
          "/portal/applications/" + number,
          "/portal/applications/" + number + "/picture",
          "/portal/applications/" + number + "/tasks/1"
        }) {
      http.get(other, path).andExpect(status().isNotFound());
    }
    http.get(other, "/portal").andExpect(content().string(not(containsString(number))));
  }

  @Test
  void neverTellsWhichExpertScores() throws Exception {
    var number = season.submit(round, Season.CLEAN);
    season.acceptForm(number);

    http.get(member, "/portal/applications/{n}", number)
        .andExpect(content().string(containsString("评分")))
        .andExpect(content().string(not(containsString("expert-"))))
        .andExpect(content().string(not(containsString("专家1"))));
  }

  @Test
  void showsAScriptInAnAnswerAsText() throws Exception {
    var draft = draft();
    http.put(
        member,
        Map.of("version", 0, "answers", Map.of("plan", "</script><script>alert(1)</script>")),
        "/api/drafts/{id}",
        draft);

    http.get(member, "/portal/drafts/{id}", draft)
        .andExpect(content().string(not(containsString("<script>alert"))))
        .andExpect(content().string(containsString("\\u003cscript>alert")));
  }

  @Test
  void copiesLastYearsAnswersButNotItsPapersAndPledges() throws Exception {
    var number = season.submit(round, Season.CLEAN);
    var next = season.open();

    var answers = body(startFrom(next, number)).path("answers");

    assertThat(answers.path("plan").asText()).isEqualTo("全年工作方案。");
    assertThat(answers.has("documents")).isFalse();
    assertThat(answers.has("integrityPledge")).isFalse();
  }

  @Test
  void copiesOnlyWhatTheNewFormStillAsks() throws Exception {
    var number = season.submit(round, Season.CLEAN);
    var asked = foreseeing.asks(rounds.get(round));
    var earlier = applications.get(number).answers().asMap().keySet();

    var answers = body(startFrom(season.open(), number)).path("answers");

    assertThat(earlier).contains("documents", "integrityPledge");
    assertThat(answers.fieldNames()).toIterable().isNotEmpty().isSubsetOf(asked);
  }

  @Test
  void copiesNothingOfAnotherUnit() throws Exception {
    var number = season.submit(round, Season.SECOND);

    startFrom(season.open(), number).andExpect(status().isNotFound());
  }

  @Test
  void tellsEverybodyOfTheUnitWhatIsToBeDoneAndWhatCame() throws Exception {
    var number = season.submit(round, Season.CLEAN);
    season.askForSupplement(number);
    var colleague = people.in("colleague", "society-" + Season.CLEAN);
    var draft = draft();

    http.get(colleague, "/portal")
        .andExpect(content().string(containsString("办理 补正材料（" + number + "）")))
        .andExpect(content().string(containsString("/portal/drafts/" + draft)));
    http.get(colleague, "/portal/applications/{n}", number)
        .andExpect(content().string(containsString("请补充年检证明")))
        .andExpect(content().string(containsString("收到的通知")));
  }

  @Test
  void saysWhenANoticeEndsAndACaseGoesOn() throws Exception {
    var number = season.submit(round, Season.CLEAN);
    season.acceptForm(number);
    season.score(number, 1);
    season.confirmList(round);

    http.get(member, "/portal/applications/{n}", number)
        .andExpect(content().string(containsString("公示期满")))
        .andExpect(content().string(matchesPattern("(?s).*公示期满.*截止 2026-07-\\d\\d 23:59.*")));
  }

  @Test
  void withdrawsWithAReason() throws Exception {
    var number = season.submit(round, Season.CLEAN);

    withdraw(number, " ").andExpect(status().isUnprocessableEntity());
    withdraw(number, "今年另有安排").andExpect(status().isFound());

    assertThat(applications.get(number).outcome()).contains("withdrawn");
    withdraw(number, "再来一次")
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("无需撤回")));
  }

  private ResultActions startFrom(String next, String number) throws Exception {
    return mvc.perform(
        post("/portal/rounds/{r}/drafts", next)
            .param("unit", Season.CLEAN)
            .param("from", number)
            .with(member)
            .with(csrf()));
  }

  private JsonNode body(ResultActions started) throws Exception {
    var id = started.andReturn().getResponse().getRedirectedUrl().replaceAll(".*/", "");
    return http.body(http.get(member, "/api/drafts/{id}", id));
  }

  private ResultActions withdraw(String number, String reason) throws Exception {
    return mvc.perform(
        post("/portal/applications/{n}/withdrawal", number)
            .param("reason", reason)
            .with(member)
            .with(csrf()));
  }

  private ResultActions submit(String draft) throws Exception {
    return mvc.perform(
        post("/portal/drafts/{id}/submission", draft)
            .param("version", "1")
            .with(member)
            .with(csrf()));
  }

  private String draft() throws Exception {
    var started = http.post(member, Map.of("unit", Season.CLEAN), "/api/rounds/{r}/drafts", round);
    return http.body(started).path("id").asText();
  }

  private String complete() throws Exception {
    var draft = draft();
    var answers = season.submission(Season.CLEAN).get("answers");
    http.put(member, Map.of("version", 0, "answers", answers), "/api/drafts/{id}", draft)
        .andExpect(status().isOk());
    return draft;
  }
}
