package cn.zhuli.office.web.round;

import static cn.zhuli.scene.Season.CLEAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.zhuli.assessment.Interests;
import cn.zhuli.scene.ApiTest;
import cn.zhuli.scene.Http;
import cn.zhuli.scene.People;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ApiTest
class ExpertApiTest {

  private static final Map<String, Object> ZHANG =
      Map.of("name", "张教授", "authority", "zz", "unit", CLEAN.toLowerCase(), "active", true);

  @Autowired private Http http;
  @Autowired private People people;
  @Autowired private Interests interests;

  @Test
  void entersAnExpertAndChangesWhatIsOnRecord() throws Exception {
    var officer = people.in("zz-chief", "zz-officer");
    http.put(officer, ZHANG, "/api/experts/zhang")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.unit").value(CLEAN));
    http.put(
            officer,
            Map.of("name", "张教授", "authority", "zz", "active", false),
            "/api/experts/zhang")
        .andExpect(jsonPath("$.active").value(false))
        .andExpect(jsonPath("$.unit").isEmpty());
    http.get(officer, "/api/experts?authority=zz")
        .andExpect(jsonPath("$[*].id").value(hasItem("zhang")));
    http.get(officer, "/api/experts/nobody").andExpect(status().isNotFound());
  }

  @Test
  void remembersAConflictOfInterestOnce() throws Exception {
    var officer = people.in("zz-chief", "zz-officer");
    http.put(officer, ZHANG, "/api/experts/li").andExpect(status().isOk());
    var conflict = Map.of("applicant", CLEAN, "reason", "曾任理事");

    http.post(officer, conflict, "/api/experts/li/conflicts").andExpect(status().isNoContent());
    http.post(officer, conflict, "/api/experts/li/conflicts").andExpect(status().isNoContent());
    assertThat(interests.against(CLEAN)).containsOnlyOnce("li");
    http.post(officer, Map.of("applicant", "123", "reason", "x"), "/api/experts/li/conflicts")
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.refusals[0].field").value("creditCode"));
  }

  @Test
  void keepsThePoolOfAnAuthorityToItsOwnOfficers() throws Exception {
    var officer = people.in("zz-chief", "zz-officer");
    http.put(officer, ZHANG, "/api/experts/wang").andExpect(status().isOk());

    http.get(people.officer(), "/api/experts/wang").andExpect(status().isNotFound());
    http.put(people.officer(), ZHANG, "/api/experts/wang").andExpect(status().isForbidden());
    http.put(
            people.officer(),
            Map.of("name", "王", "authority", "sd", "active", true),
            "/api/experts/wang")
        .andExpect(status().isNotFound());
    http.get(people.in("wang"), "/api/experts?authority=zz").andExpect(status().isForbidden());
    http.get(people.in("zz-clerk", "zz-form-review"), "/api/experts/wang")
        .andExpect(status().isNotFound());
    http.get(people.officer(), "/api/experts?authority=sd")
        .andExpect(jsonPath("$[*].id").value(not(hasItem("wang"))));
  }
}
