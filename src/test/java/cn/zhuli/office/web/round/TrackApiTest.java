package cn.zhuli.office.web.round;

import static cn.zhuli.scene.Season.CLEAN;
import static cn.zhuli.scene.Season.SECOND;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.zhuli.scene.ApiTest;
import cn.zhuli.scene.Http;
import cn.zhuli.scene.People;
import cn.zhuli.scene.Season;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What API and pages show of a round with tracks. */
@ApiTest
class TrackApiTest {

  @Autowired private Season season;
  @Autowired private Http http;
  @Autowired private People people;
  @Autowired private JdbcClient jdbc;

  @Test
  void showsTheTracksToEverybodyAndWhatBecameOfThemToStaff() throws Exception {
    var round = season.open();
    var number = season.submit(round, CLEAN);
    addTrack(round);
    jdbc.sql("update application set track = 'A', amount = 40000 where number = ?")
        .param(number)
        .update();

    http.get(people.member(CLEAN), "/api/rounds/{r}", round)
        .andExpect(jsonPath("$.tracks", hasSize(1)))
        .andExpect(jsonPath("$.tracks[0].track").value("A"))
        .andExpect(jsonPath("$.tracks[0].label").value("A 类"))
        .andExpect(jsonPath("$.tracks[0].places").value(3))
        .andExpect(jsonPath("$.tracks[0].most").value(50000.00))
        .andExpect(jsonPath("$.tracks[0].budget").doesNotExist())
        .andExpect(jsonPath("$.tracks[0].call").value("OPEN"))
        .andExpect(jsonPath("$.tracks[0].deadline").value(Season.DEADLINE.toString()))
        .andExpect(jsonPath("$.progress").doesNotExist());
    http.get(people.officer(), "/api/rounds/{r}", round)
        .andExpect(jsonPath("$.progress.tracks.A.applications").value(1))
        .andExpect(jsonPath("$.progress.tracks.A.selected").value(0));
    http.get(people.officer(), "/rounds/{r}", round)
        .andExpect(content().string(containsString("A 类")))
        .andExpect(content().string(containsString("50,000.00 元")));
  }

  @Test
  void tellsAnApplicantWhatIsProposedOnlyWithTheList() throws Exception {
    var round = season.open();
    var number = season.submit(round, CLEAN);
    addTrack(round);
    jdbc.sql("update application set track = 'A', amount = 40000 where number = ?")
        .param(number)
        .update();

    http.get(people.member(CLEAN), "/api/applications/{n}", number)
        .andExpect(jsonPath("$.track").value("A"))
        .andExpect(jsonPath("$.amount").doesNotExist());
    http.get(people.officer(), "/api/applications/{n}", number)
        .andExpect(jsonPath("$.amount").value(40000.00));

    season.acceptForm(number);
    season.score(number, 1);
    season.confirmList(round);
    http.get(people.member(CLEAN), "/api/applications/{n}", number)
        .andExpect(jsonPath("$.amount").value(40000.00));
    http.get(people.officer(), "/api/rounds/{r}/list", round)
        .andExpect(jsonPath("$[0].track").value("A 类"))
        .andExpect(jsonPath("$[0].amount").value(40000.00));
    http.get(people.member(CLEAN), "/api/rounds/{r}/notices", round)
        .andExpect(jsonPath("$[1].content.list[0].track").value("A 类"))
        .andExpect(jsonPath("$[1].content.list[0].amount").value(40000.00));
    http.get(people.officer(), "/rounds/{r}", round)
        .andExpect(content().string(containsString("40,000.00")));
  }

  @Test
  void refusesAnApplicationWithoutItsTrackAndNamesRuleAndField() throws Exception {
    var round = season.open();
    addTrack(round);

    http.post(
            people.member(SECOND),
            season.submission(SECOND),
            "/api/rounds/{round}/applications",
            round)
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.refusals[0].rule").value("WH-6"))
        .andExpect(jsonPath("$.refusals[0].field").value("track"));
    http.get(people.officer(), "/api/rounds/{r}", round)
        .andExpect(jsonPath("$.progress.applications").value(0));
  }

  private void addTrack(String round) {
    jdbc.sql(
            """
            insert into round_track (round_id, code, ordinal, label, rule, places, least_amount,
              most_amount, table_most, opens, call_state)
            values (?, 'A', 0, 'A 类', 'WH-6', 3, 0, 50000, 50000, 'CALL', 'OPEN')
            """)
        .param(round)
        .update();
  }
}
