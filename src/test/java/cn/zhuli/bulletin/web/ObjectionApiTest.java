package cn.zhuli.bulletin.web;

import static cn.zhuli.scene.Season.CLEAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.zhuli.scene.ApiTest;
import cn.zhuli.scene.Http;
import cn.zhuli.scene.People;
import cn.zhuli.scene.Season;
import cn.zhuli.scene.Window;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@ApiTest
class ObjectionApiTest {

  @Autowired private Season season;
  @Autowired private Http http;
  @Autowired private People people;
  @Autowired private Window window;

  @Test
  void takesAnObjectionAndAnswersItToWhoeverFiledIt() throws Exception {
    var number = onNotice();
    var evidence = season.paper("witness");

    var filed = file(number, List.of(evidence));
    filed.andExpect(status().isCreated()).andExpect(jsonPath("$.id").value(startsWith(number)));
    var id = http.body(filed).path("id").asText();
    season.complete(
        number,
        "userTask_decideObjection",
        "officer",
        Map.of("upheld", "no", "reason", "查无实据", "answer", "经核查，所反映情况不属实。"));

    ask(anybody(), id, "zhang@example.org")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.statusLabel").value("异议不成立"))
        .andExpect(jsonPath("$.answer").value("经核查，所反映情况不属实。"));
    ask(anybody(), id, "li@example.org").andExpect(status().isNotFound());
    ask(anybody(), id, "").andExpect(status().isNotFound());
    ask(people.officer(), id, "").andExpect(status().isOk());
    ask(people.member(CLEAN), id, "").andExpect(status().isNotFound());
  }

  @Test
  void isLookedIntoByNobodyWhoHadAPartInTheReview() throws Exception {
    var number = onNotice();
    file(number, List.of()).andExpect(status().isCreated());
    var finding = Map.<String, Object>of("upheld", "no", "reason", "查无实据", "answer", "不属实。");

    for (var concerned : List.of("reviewer", season.judges(number).get(0))) {
      assertThatThrownBy(
              () -> season.complete(number, "userTask_decideObjection", concerned, finding))
          .hasStackTraceContaining("与之无关的人员");
    }
    assertThat(season.open(number, "userTask_decideObjection")).hasSize(1);

    season.complete(number, "userTask_decideObjection", "officer", finding);
    assertThat(season.open(number, "userTask_decideObjection")).isEmpty();
  }

  @Test
  void asksOneExpertForANewScoreAndShowsTheListBeforeAndAfter() throws Exception {
    var number = onNotice();
    file(number, List.of()).andExpect(status().isCreated());
    var expert = season.judges(number).get(0);
    season.complete(
        number,
        "userTask_decideObjection",
        "officer",
        Map.of("upheld", "score", "reason", "一项评分有误", "answer", "经查属实，已退回重新评分。"));
    season.complete(
        number,
        "userTask_sendScoreBack",
        "officer",
        Map.of("expert", expert, "reason", "学术交流活动重复计算"));

    assertThat(season.open(number, "userTask_scoreAgain"))
        .singleElement()
        .satisfies(task -> assertThat(task.getAssignee()).isEqualTo(expert));
    season.open(number, "userTask_scoreAgain").forEach(task -> season.score(task, 0.9));

    var round = number.substring(0, number.lastIndexOf('-'));
    http.get(people.officer(), "/rounds/{id}", round)
        .andExpect(status().isOk())
        .andExpect(
            content()
                .string(
                    allOf(containsString("重新排序"), containsString("仍在名额之内"), containsString("→"))));
    assertThat(season.open(number, "userTask_scoreAgain")).isEmpty();
    window.assertReadable("round-ranked-anew", people.officer(), "/rounds/" + round);
  }

  @Test
  void keepsEvidenceFromThoseItSpeaksAgainst() throws Exception {
    var number = onNotice();
    var evidence = season.paper("witness");
    file(number, List.of(evidence)).andExpect(status().isCreated());

    http.get(people.officer(), "/api/documents/{id}", evidence).andExpect(status().isOk());
    http.get(people.member(CLEAN), "/api/documents/{id}", evidence)
        .andExpect(status().isNotFound());
    http.get(people.in("witness"), "/api/documents/{id}", evidence).andExpect(status().isOk());
  }

  @Test
  void refusesUnknownEvidenceAndFilesNothing() throws Exception {
    var number = onNotice();

    file(number, List.of(UUID.randomUUID()))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.refusals[0].field").value("evidence"));
    ask(people.officer(), number + "-O1", "").andExpect(status().isNotFound());
  }

  @Test
  void refusesAnObjectionAfterTheNoticeOrAboutSomethingNotOnIt() throws Exception {
    var number = onNotice();
    season.endNotice();
    file(number, List.of())
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.refusals[0].rule").value("G-5"));

    var pending = season.submit(season.open(), CLEAN);
    file(pending, List.of())
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.refusals[0].rule").value("G-5"));
    file("SL-1066-0001", List.of()).andExpect(status().isNotFound());
  }

  @Test
  void asksForContactAndReason() throws Exception {
    http.post(anybody(), Map.of("number", "SL-1", "name", "张", "contact", " "), "/api/objections")
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.refusals[*].field").value(containsInAnyOrder("contact", "reason")));
  }

  private String onNotice() throws Exception {
    var round = season.open();
    var number = season.submit(round, CLEAN);
    season.acceptForm(number);
    season.score(number, 1);
    season.confirmList(round);
    return number;
  }

  private ResultActions file(String number, List<UUID> evidence) throws Exception {
    var objection =
        Map.of(
            "number",
            number,
            "name",
            "张某",
            "contact",
            "zhang@example.org",
            "reason",
            "申报材料不实",
            "evidence",
            evidence);
    return http.post(anybody(), objection, "/api/objections");
  }

  private ResultActions ask(RequestPostProcessor who, String id, String contact) throws Exception {
    return http.get(who, "/api/objections/{id}?contact={contact}", id, contact);
  }

  private static RequestPostProcessor anybody() {
    return request -> request;
  }
}
