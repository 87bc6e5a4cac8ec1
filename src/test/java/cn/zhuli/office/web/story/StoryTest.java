package cn.zhuli.office.web.story;

import static cn.zhuli.scene.Season.CLEAN;
import static cn.zhuli.scene.Season.PENALISED;
import static cn.zhuli.scene.Season.SECOND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.zhuli.scene.ApiTest;
import cn.zhuli.scene.Http;
import cn.zhuli.scene.People;
import cn.zhuli.scene.Season;
import cn.zhuli.scene.Window;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@ApiTest
class StoryTest {

  private static final String STORY = "/api/applications/{number}/story";

  @Autowired private Season season;
  @Autowired private Http http;
  @Autowired private People people;
  @Autowired private Window window;

  @Test
  void tellsStaffEverythingInOrder() throws Exception {
    var number = scored();

    http.get(people.officer(), STORY, number)
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.applicantName").value("山东省机械工程学会"))
        .andExpect(jsonPath("$.entries[0].kind").value("ACT"))
        .andExpect(jsonPath("$.entries[0].label").value("提交申报"))
        .andExpect(jsonPath("$.entries[1].verdict").value("eligible"))
        .andExpect(jsonPath("$.entries[1].verdictLabel").value("资格符合"))
        .andExpect(jsonPath("$.entries[1].model").isNotEmpty())
        .andExpect(jsonPath("$.entries[1].modelLabel").value(containsString("第 1 版")))
        .andExpect(jsonPath("$.entries[*].verdict").value(hasItems("accept", "assigned", "scored")))
        .andExpect(jsonPath("$.entries[?(@.verdict == 'scored')]", hasSize(3)))
        .andExpect(jsonPath("$.entries[*].by").value(hasItem(season.judges(number).get(0))));
    window.assertReadable("story", people.officer(), "/applications/" + number + "/story");
  }

  @Test
  void keepsScoresFromTheApplicantUntilTheListIsPublicAndItsJudgesForEver() throws Exception {
    var number = scored();
    http.get(people.member(CLEAN), STORY, number)
        .andExpect(jsonPath("$.entries[*].verdict").value(hasItem("accept")))
        .andExpect(jsonPath("$.entries[*].verdict").value(not(hasItem("scored"))))
        .andExpect(jsonPath("$.entries[*].facts.totals", hasSize(0)));
    http.get(people.member(CLEAN), "/api/applications/{n}", number)
        .andExpect(jsonPath("$.ranking").doesNotExist());

    season.confirmList(number.substring(0, number.lastIndexOf('-')));
    var told =
        http.get(people.member(CLEAN), STORY, number)
            .andExpect(jsonPath("$.entries[*].verdict").value(hasItems("scored", "SELECTED")))
            .andExpect(jsonPath("$.entries[*].verdict").value(hasItems("confirmed", "published")))
            .andExpect(jsonPath("$.entries[?(@.verdict == 'scored')].by").value(hasItem("expert")))
            .andReturn();
    assertThat(told.getResponse().getContentAsString(StandardCharsets.UTF_8))
        .doesNotContain("expert-");
    http.get(people.member(CLEAN), "/api/applications/{n}", number)
        .andExpect(jsonPath("$.ranking.rank").value(1));
  }

  @Test
  void hidesTheCaseFromOthersAndTheStoryFromItsJudges() throws Exception {
    var number = scored();
    http.get(people.member(SECOND), STORY, number).andExpect(status().isNotFound());
    http.get(people.foreigner(), STORY, number).andExpect(status().isNotFound());

    var judge = season.judges(number).get(0);
    http.get(people.in(judge), "/api/applications/{n}", number)
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.ranking").doesNotExist());
    http.get(people.in(judge), STORY, number).andExpect(status().isNotFound());
    http.get(people.in("expert-9"), "/api/applications/{n}", number)
        .andExpect(status().isNotFound());
  }

  @Test
  void letsAnExpertReadThePapersWhileChargedAndNotAfterWithdrawing() throws Exception {
    var round = season.open();
    var submission = season.submission(CLEAN);
    var paper = ((List<?>) ((Map<?, ?>) submission.get("answers")).get("documents")).get(0);
    http.post(people.member(CLEAN), submission, "/api/rounds/{r}/applications", round)
        .andExpect(status().isCreated());
    var number = round + "-0001";
    season.acceptForm(number);
    var judge = season.judges(number).get(0);

    papers(people.in(judge), paper, 200);
    papers(people.officer(), paper, 200);
    papers(people.member(CLEAN), paper, 200);
    papers(people.member(SECOND), paper, 404);
    papers(people.foreigner(), paper, 404);
    season.withdraw(number, judge);
    papers(people.in(judge), paper, 404);
  }

  @Test
  void showsAPageThatAnAuditorCanRead() throws Exception {
    var number = season.submit(season.open(), PENALISED);

    http.get(people.officer(), "/applications/{n}/story", number)
        .andExpect(status().isOk())
        .andExpect(content().contentTypeCompatibleWith("text/html"))
        .andExpect(content().string(containsString("一票否决")))
        .andExpect(content().string(containsString("SD-E3")))
        .andExpect(content().string(containsString("山东省古船复原学会")))
        .andExpect(content().string(containsString(number)))
        .andExpect(content().string(containsString("近 24 个月处罚次数")))
        .andExpect(content().string(containsString("2026-03-02 10:00:00")));
    http.get(people.foreigner(), "/applications/{n}/story", number)
        .andExpect(status().isNotFound())
        .andExpect(content().string(containsString("未找到")));
  }

  @Test
  void escapesWhatPeopleWrote() throws Exception {
    var number = season.submit(season.open(), CLEAN);
    http.post(
            people.member(CLEAN),
            Map.of("reason", "<script>alert('1')</script>"),
            "/api/applications/{n}/withdrawal",
            number)
        .andExpect(status().isNoContent());

    http.get(people.officer(), "/applications/{n}/story", number)
        .andExpect(content().string(not(containsString("<script>alert"))))
        .andExpect(content().string(containsString("&lt;script&gt;alert")));
  }

  private void papers(RequestPostProcessor who, Object paper, int answer) throws Exception {
    http.get(who, "/api/documents/{id}", paper).andExpect(status().is(answer));
  }

  private String scored() throws Exception {
    var number = season.submit(season.open(), CLEAN);
    season.acceptForm(number);
    season.score(number, 1);
    return number;
  }
}
