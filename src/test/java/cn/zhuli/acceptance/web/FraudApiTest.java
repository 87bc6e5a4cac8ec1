package cn.zhuli.acceptance.web;

import static cn.zhuli.scene.Season.CLEAN;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.zhuli.scene.ApiTest;
import cn.zhuli.scene.Http;
import cn.zhuli.scene.People;
import cn.zhuli.scene.Season;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApiTest
class FraudApiTest {

  private static final String FRAUD = "/api/applications/{number}/fraud";
  private static final Map<String, String> FINDING = Map.of("rule", "SD-E3", "finding", "证明材料系伪造");

  @Autowired private Season season;
  @Autowired private Http http;
  @Autowired private People people;
  @Autowired private JdbcClient jdbc;

  @AfterEach
  void clearTheRecordOfTheSociety() {
    jdbc.sql("delete from sanction where society = ?").param(CLEAN).update();
  }

  @Test
  void revokesACaseOnce() throws Exception {
    var number = season.submit(season.open(), CLEAN);

    http.post(people.officer(), FINDING, FRAUD, number).andExpect(status().isNoContent());
    http.get(people.member(CLEAN), "/api/applications/{n}", number)
        .andExpect(jsonPath("$.outcome").value("revoked"))
        .andExpect(jsonPath("$.outcomeRule").value("SD-E3"));
    http.get(people.officer(), "/api/registry/societies/{code}", CLEAN)
        .andExpect(jsonPath("$.sanctions[*].applicationNumber").value(hasItem(number)));
    http.post(people.officer(), FINDING, FRAUD, number).andExpect(status().isConflict());
  }

  @Test
  void isReportedByOfficersOnly() throws Exception {
    var number = season.submit(season.open(), CLEAN);

    http.post(people.member(CLEAN), FINDING, FRAUD, number).andExpect(status().isForbidden());
    http.post(people.foreigner(), FINDING, FRAUD, number).andExpect(status().isNotFound());
    http.post(people.officer(), Map.of("rule", "SD-E3"), FRAUD, number)
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.refusals[0].field").value("finding"));
  }
}
