package cn.zhuli.office.web.round;

import static cn.zhuli.scene.Season.CLEAN;
import static cn.zhuli.scene.Season.PENALISED;
import static cn.zhuli.scene.Season.PROGRAMME;
import static cn.zhuli.scene.Season.SECOND;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.zhuli.scene.ApiTest;
import cn.zhuli.scene.Http;
import cn.zhuli.scene.MovableClock;
import cn.zhuli.scene.People;
import cn.zhuli.scene.Season;
import cn.zhuli.scene.Years;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApiTest
class RoundApiTest {

  private static final String GOAL = "$[?(@.key == '%s')].goals[0]";

  @Autowired private Season season;
  @Autowired private Http http;
  @Autowired private People people;
  @Autowired private MovableClock clock;

  @Test
  void opensARoundAndTakesWhatIsLeftOutFromTheModel() throws Exception {
    season.open();
    var year = Years.next();
    var terms =
        Map.of("programme", PROGRAMME, "year", year, "deadline", year + "-06-30T23:59:59+08:00");

    http.post(people.officer(), terms, "/api/rounds")
        .andExpect(status().isCreated())
        .andExpect(jsonPath("$.id").value("SL-" + year))
        .andExpect(jsonPath("$.phase").value("OPEN"))
        .andExpect(jsonPath("$.deadline").value(year + "-06-30T15:59:59Z"))
        .andExpect(jsonPath("$.places").value(30))
        .andExpect(jsonPath("$.award").value(300000.00))
        .andExpect(jsonPath("$.materialsDue").value(year + "-12-31"));
    http.post(people.officer(), terms, "/api/rounds").andExpect(status().isConflict());
  }

  @Test
  void letsOnlyOfficersOfTheAuthorityAndAdministratorsOpenOne() throws Exception {
    season.open();
    http.post(people.foreigner(), Season.terms(), "/api/rounds").andExpect(status().isForbidden());
    http.post(people.member(CLEAN), Season.terms(), "/api/rounds")
        .andExpect(status().isForbidden());
    http.post(people.in("root", "camunda-admin"), Season.terms(), "/api/rounds")
        .andExpect(status().isCreated());
  }

  @Test
  void refusesAbsurdTermsAndUnknownProgrammes() throws Exception {
    season.open();
    var absurd = new HashMap<>(Season.terms());
    absurd.put("places", 0);
    absurd.put("deadline", "2020-01-01T00:00:00Z");
    http.post(people.officer(), absurd, "/api/rounds")
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.refusals[*].field").value(containsInAnyOrder("places", "deadline")));

    var unknown = new HashMap<>(Season.terms());
    unknown.put("programme", "no-such-programme");
    http.post(people.officer(), unknown, "/api/rounds").andExpect(status().isNotFound());
  }

  @Test
  void tellsForWhomAndForWhoseScoresTheRoundWaits() throws Exception {
    var round = season.open();
    var number = season.submit(round, CLEAN);
    var unread = season.submit(round, SECOND);
    season.submit(round, PENALISED);
    clock.set(Season.DEADLINE.minusSeconds(3600));
    season.acceptForm(number);
    season.passDeadline();

    var waiting = "$.progress.waiting.";
    http.get(people.officer(), "/api/rounds/{r}", round)
        .andExpect(jsonPath("$.phase").value("REVIEWING"))
        .andExpect(jsonPath("$.progress.applications").value(3))
        .andExpect(jsonPath("$.progress.outcomes.vetoed").value(1))
        .andExpect(jsonPath("$.progress.sums.budget").value(300000.00))
        .andExpect(jsonPath(waiting + "milestone").value("reviewed"))
        .andExpect(jsonPath(waiting + "label").value("核查评审进度"))
        .andExpect(
            jsonPath(waiting + "missing[*].number").value(containsInAnyOrder(number, unread)))
        .andExpect(jsonPath(waiting + "missing[0].applicant").value("山东省机械工程学会"))
        .andExpect(jsonPath(waiting + "missing[0].scores", hasSize(3)))
        .andExpect(jsonPath(waiting + "missing[0].scores[0].name").value(containsString("专家")))
        .andExpect(jsonPath(waiting + "missing[0].open[0].label").value("评分"))
        .andExpect(jsonPath(waiting + "missing[1].scores", hasSize(0)))
        .andExpect(jsonPath(waiting + "missing[1].open[0].label").value("形式审查"))
        .andExpect(jsonPath(waiting + "missing[1].open[0].whose").value("山东省科协·形式审查"));
    http.get(people.officer(), "/rounds/{r}", round)
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("核查评审进度")))
        .andExpect(content().string(containsString(unread)));
  }

  @Test
  void showsTheRankedListWithReasonsToStaffOnly() throws Exception {
    var round = ranked();

    http.get(people.in("leader", "sd-leader"), "/api/rounds/{r}/list", round)
        .andExpect(jsonPath("$", hasSize(2)))
        .andExpect(jsonPath("$[0].rank").value(1))
        .andExpect(jsonPath("$[0].label").value("拟支持"))
        .andExpect(jsonPath("$[0].score").value(675.0))
        .andExpect(jsonPath("$[1].label").value("未达分数线"))
        .andExpect(jsonPath("$[1].reason").value(containsString("600")));
    http.get(people.member(CLEAN), "/api/rounds/{r}/list", round).andExpect(status().isForbidden());
    http.get(people.foreigner(), "/rounds/{r}", round)
        .andExpect(status().isForbidden())
        .andExpect(content().contentTypeCompatibleWith("text/html"));
    http.get(people.officer(), "/rounds/{r}", round)
        .andExpect(content().string(containsString("未达分数线")));
  }

  @Test
  void showsTheTermsToEverybodyAndHowItStandsOnlyToStaff() throws Exception {
    var round = season.open();

    http.get(people.member(CLEAN), "/api/rounds/{r}", round)
        .andExpect(jsonPath("$.places").value(1))
        .andExpect(jsonPath("$.progress").doesNotExist());
    http.get(people.member(CLEAN), "/api/rounds")
        .andExpect(jsonPath("$[*].id").value(hasItem(round)));
    http.get(people.officer(), "/api/rounds/SL-1066").andExpect(status().isNotFound());
    http.get(people.officer(), "/rounds/SL-1066")
        .andExpect(status().isNotFound())
        .andExpect(content().string(containsString("未找到 SL-1066")));
  }

  @Test
  void listsNoticesAsPublished() throws Exception {
    var round = ranked();

    http.get(people.member(CLEAN), "/api/rounds/{r}/notices", round)
        .andExpect(jsonPath("$[0].kind").value("CALL"))
        .andExpect(jsonPath("$[1].kind").value("PROPOSED"))
        .andExpect(jsonPath("$[1].content.list[0].applicant").value("山东省机械工程学会"))
        .andExpect(jsonPath("$[1].hash").isNotEmpty());
    http.get(people.officer(), "/api/rounds/SL-1066/notices").andExpect(status().isNotFound());
  }

  @Test
  void listsProgrammesWithTheWayToTheirGoal() throws Exception {
    season.open();

    http.get(people.member(CLEAN), "/api/programmes")
        .andExpect(jsonPath(GOAL + ".rule", PROGRAMME).value("SD-7"))
        .andExpect(jsonPath(GOAL + ".target", PROGRAMME).value(90));
  }

  private String ranked() throws Exception {
    var round = season.open();
    var best = season.submit(round, CLEAN);
    var other = season.submit(round, SECOND);
    season.acceptForm(best);
    season.acceptForm(other);
    season.score(best, 1);
    season.score(other, 0.5);
    season.confirmList(round);
    return round;
  }
}
