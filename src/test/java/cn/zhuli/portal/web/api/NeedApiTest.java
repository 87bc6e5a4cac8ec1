package cn.zhuli.portal.web.api;

import static cn.zhuli.scene.JointSeason.CITY;
import static cn.zhuli.scene.JointSeason.NEEDS_DUE;
import static cn.zhuli.scene.JointSeason.OTHER_CITY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.anonymous;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.zhuli.need.FiledNeeds;
import cn.zhuli.scene.ApiTest;
import cn.zhuli.scene.Http;
import cn.zhuli.scene.JointSeason;
import cn.zhuli.scene.MovableClock;
import cn.zhuli.scene.People;
import cn.zhuli.scene.Season;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApiTest
class NeedApiTest {

  @Autowired private JointSeason season;
  @Autowired private Season leader;
  @Autowired private Http http;
  @Autowired private People people;
  @Autowired private MovableClock clock;
  @Autowired private FiledNeeds needs;

  @Test
  void takesANeedInTheLastSecondAndRefusesOneASecondLater() throws Exception {
    var round = season.open();
    clock.set(NEEDS_DUE);
    http.post(people.member(CITY), season.need(CITY, "海洋"), "/api/rounds/{r}/needs", round)
        .andExpect(status().isCreated())
        .andExpect(header().string("Location", "/api/needs/" + round + "-X001"))
        .andExpect(jsonPath("$.unitName").value("威海市科学技术协会"))
        .andExpect(jsonPath("$.status").value("FILED"));

    clock.set(NEEDS_DUE.plusSeconds(1));
    http.post(people.member(CITY), season.need(CITY, "海洋"), "/api/rounds/{r}/needs", round)
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.refusals[0].rule").value("SA-4"))
        .andExpect(jsonPath("$.title").value(containsString("2026-03-12 23:59:59")));
    assertThat(needs.findByRoundOrderById(round)).hasSize(1);
  }

  @Test
  void refusesAUnitThatIsNotOnTheRegisterAndAnswersThatDoNotFitTheForm() throws Exception {
    var round = season.open();
    var unlisted = "133700000000000333";
    http.post(people.member(unlisted), season.need(unlisted, "海洋"), "/api/rounds/{r}/needs", round)
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.refusals[0].rule").value("SA-4"))
        .andExpect(jsonPath("$.refusals[0].field").value("unit"));
    var lacking = new HashMap<>(season.answers(CITY, "海洋"));
    lacking.put("fields", List.of());
    lacking.put("mood", "good");
    http.post(
            people.member(CITY),
            Map.of("unit", CITY, "answers", lacking),
            "/api/rounds/{r}/needs",
            round)
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.refusals[*].field").value(hasItem("fields")))
        .andExpect(jsonPath("$.refusals[*].field").value(hasItem("mood")));
    assertThat(needs.findByRoundOrderById(round)).isEmpty();
  }

  @Test
  void refusesToFileForAnotherUnitOrInARoundWithoutNeeds() throws Exception {
    var round = season.open();
    http.post(people.member(OTHER_CITY), season.need(CITY, "海洋"), "/api/rounds/{r}/needs", round)
        .andExpect(status().isForbidden());
    http.post(anonymous(), season.need(CITY, "海洋"), "/api/rounds/{r}/needs", round)
        .andExpect(status().isUnauthorized());

    var without = leader.open();
    http.post(people.member(CITY), season.need(CITY, "海洋"), "/api/rounds/{r}/needs", without)
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.title").value(containsString("不征集需求")));
  }

  @Test
  void showsThePublicWhatIsPublishedAndTheFilerEverything() throws Exception {
    var round = season.open();
    var need = season.file(round, CITY, "海洋生物制品");
    var other = season.file(round, OTHER_CITY, "绿色化工");
    http.get(anonymous(), "/api/needs?round={r}", round).andExpect(jsonPath("$", hasSize(0)));
    http.get(anonymous(), "/api/needs/{n}", need).andExpect(status().isNotFound());
    http.get(people.member(CITY), "/api/needs?round={r}", round)
        .andExpect(jsonPath("$", hasSize(1)))
        .andExpect(jsonPath("$[0].answers.contactPhone").value("0631-5200000"));
    http.get(people.officer(), "/api/needs?round={r}", round).andExpect(jsonPath("$", hasSize(2)));

    season.endCall();
    season.review(need, Map.of("outcome", "accept"));
    season.review(other, Map.of("outcome", "reject", "reason", "不是选定的产业"));

    http.get(anonymous(), "/api/needs?round={r}", round)
        .andExpect(status().isOk())
        .andExpect(jsonPath("$", hasSize(1)))
        .andExpect(jsonPath("$[0].id").value(need))
        .andExpect(jsonPath("$[0].answers.innovationNeed").value("工艺攻关"))
        .andExpect(jsonPath("$[0].answers.contactPhone").doesNotExist())
        .andExpect(jsonPath("$[0].answers.documents").doesNotExist());
    http.get(people.member(OTHER_CITY), "/api/needs/{n}", other)
        .andExpect(jsonPath("$.status").value("REJECTED"))
        .andExpect(jsonPath("$.reason").value("不是选定的产业"));
    http.get(people.officer(), "/api/rounds/{r}/notices", round)
        .andExpect(jsonPath("$[*].kind").value(hasItem("NEEDS_CALL")))
        .andExpect(jsonPath("$[1].content.needs[0].title").value("海洋生物制品"));
  }

  @Test
  void letsTheFilerSupplementWhatTheReviewAskedForAndNobodyElse() throws Exception {
    var round = season.open();
    var need = season.file(round, CITY, "海洋");
    season.endCall();
    season.review(need, Map.of("outcome", "supplement", "supplementWithin", 10, "reason", "请写具体"));
    http.get(people.member(OTHER_CITY), "/api/needs/{n}/tasks", need)
        .andExpect(status().isNotFound());

    var open =
        http.get(people.member(CITY), "/api/needs/{n}/tasks", need)
            .andExpect(status().isOk())
            .andExpect(jsonPath("$", hasSize(1)))
            .andExpect(jsonPath("$[0].due").value("2026-03-23T15:59:59Z"))
            .andExpect(jsonPath("$[0].values.title").value("海洋"))
            .andExpect(jsonPath("$[0].values.needReviewReason").value("请写具体"))
            .andExpect(jsonPath("$[0].values.needText").value(containsString("**科技创新需求**　工艺攻关")));
    var task = http.body(open).path(0).path("id").asText();
    http.post(
            people.member(CITY),
            Map.of("values", Map.of("title", "")),
            "/api/needs/{n}/tasks/{t}",
            need,
            task)
        .andExpect(status().isUnprocessableEntity());
    http.post(
            people.member(CITY),
            Map.of("values", season.answers(CITY, "海洋生物制品")),
            "/api/needs/{n}/tasks/{t}",
            need,
            task)
        .andExpect(status().isNoContent());

    http.get(people.member(CITY), "/api/needs/{n}", need)
        .andExpect(jsonPath("$.title").value("海洋生物制品"))
        .andExpect(jsonPath("$.status").value("FILED"))
        .andExpect(jsonPath("$.answers.documents", hasSize(2)));
    http.post(
            people.member(CITY), Map.of("values", Map.of()), "/api/needs/{n}/tasks/{t}", need, task)
        .andExpect(status().isConflict());
  }

  @Test
  void letsTheFilerTakeANeedBackUntilItIsPublished() throws Exception {
    var round = season.open();
    var withdrawn = season.file(round, CITY, "海洋");
    var kept = season.file(round, OTHER_CITY, "绿色化工");
    var reason = Map.of("reason", "另有安排");
    http.post(people.member(OTHER_CITY), reason, "/api/needs/{n}/withdrawal", withdrawn)
        .andExpect(status().isNotFound());
    season.endCall();
    http.post(people.member(CITY), reason, "/api/needs/{n}/withdrawal", withdrawn)
        .andExpect(status().isNoContent());

    season.review(withdrawn, Map.of("outcome", "accept"));
    season.review(kept, Map.of("outcome", "accept"));

    http.get(anonymous(), "/api/needs?round={r}", round)
        .andExpect(jsonPath("$", hasSize(1)))
        .andExpect(jsonPath("$[0].id").value(kept));
    http.post(people.member(OTHER_CITY), reason, "/api/needs/{n}/withdrawal", kept)
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.refusals[0].rule").value("G-9"));
    http.post(people.member(CITY), reason, "/api/needs/{n}/withdrawal", withdrawn)
        .andExpect(status().isConflict());
  }
}
