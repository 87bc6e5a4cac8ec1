package cn.zhuli.rule.web;

import static cn.zhuli.scene.Season.CLEAN;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.zhuli.scene.ApiTest;
import cn.zhuli.scene.Http;
import cn.zhuli.scene.People;
import cn.zhuli.scene.Season;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@ApiTest
@Import(Faults.class)
class ProblemsTest {

  @Autowired private MockMvc mvc;
  @Autowired private Http http;
  @Autowired private People people;
  @Autowired private Season season;

  @Test
  void tellsWhereJsonIsBroken() throws Exception {
    open("{\"programme\": \"x\",\n \"year\" 2026}")
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.title").value(containsString("第 2 行")))
        .andExpect(jsonPath("$.detail").value(containsString("line 2")));
    open("").andExpect(status().isBadRequest()).andExpect(jsonPath("$.title").isNotEmpty());
    open("{} {}").andExpect(status().isBadRequest());
  }

  @Test
  void namesAnUnknownPropertyAndTheKnownOnes() throws Exception {
    open("{\"programm\": \"x\"}")
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.refusals[0].field").value("programm"))
        .andExpect(jsonPath("$.detail").value(containsString("programme")));
  }

  @Test
  void namesAFieldOfAnotherTypeAndShowsHowToWriteIt() throws Exception {
    open("{\"programme\": \"x\", \"year\": 2026, \"deadline\": \"tomorrow\"}")
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.refusals[0].field").value("deadline"))
        .andExpect(jsonPath("$.refusals[0].zh").value(containsString("2026-06-30T23:59:59+08:00")));
  }

  @Test
  void namesEveryFieldThatIsMissing() throws Exception {
    open("{\"year\": 1066}")
        .andExpect(status().isUnprocessableEntity())
        .andExpect(
            jsonPath("$.refusals[*].field")
                .value(containsInAnyOrder("programme", "year", "deadline")))
        .andExpect(jsonPath("$.refusals[0].zh").value(containsString("“")));
  }

  @Test
  void namesAParameterThatIsMissingOrOfAnotherType() throws Exception {
    mvc.perform(get("/api/experts").with(people.officer()))
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.refusals[0].field").value("authority"));
    http.post(people.member(CLEAN), Map.of(), "/api/applications/X/payments/first/receipt")
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.refusals[0].field").value("tranche"));
    mvc.perform(get("/api/documents/no-uuid").with(people.officer()))
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.refusals[0].field").value("id"));
  }

  @Test
  void saysInChineseWhatSpringSaysInEnglish() throws Exception {
    mvc.perform(
            post("/api/rounds")
                .with(people.officer())
                .with(csrf())
                .contentType(MediaType.TEXT_PLAIN)
                .content("x"))
        .andExpect(status().isUnsupportedMediaType())
        .andExpect(jsonPath("$.title").value(containsString("JSON")));
    mvc.perform(delete("/api/rounds").with(people.officer()).with(csrf()))
        .andExpect(status().isMethodNotAllowed())
        .andExpect(jsonPath("$.title").value(containsString("请求方法")));
    mvc.perform(get("/api/no-such-thing").with(people.officer()))
        .andExpect(status().isNotFound())
        .andExpect(jsonPath("$.title").value(containsString("没有这个地址")));
  }

  @Test
  void refusesWhatIsTooLongByNameAndDoesNotTryToStoreIt() throws Exception {
    var number = season.submit(season.open(), CLEAN);

    http.post(
            people.member(CLEAN),
            Map.of("reason", "长".repeat(2001)),
            "/api/applications/{n}/withdrawal",
            number)
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.refusals[0].field").value("reason"))
        .andExpect(jsonPath("$.refusals[0].zh").value(containsString("2000")));
  }

  @Test
  void answersWhatTheDatabaseRefusesAsConflictOrAsTooLong() throws Exception {
    fault("duplicate").andExpect(status().isConflict()).andExpect(jsonPath("$.title").isNotEmpty());
    fault("long").andExpect(status().isUnprocessableEntity());
    fault("overtaken").andExpect(status().isConflict());
  }

  @Test
  void findsARefusalHoweverDeepItLies() throws Exception {
    fault("wrapped")
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.refusals[0].rule").value("G-6"));
  }

  @Test
  void hidesAFaultBehindAReference() throws Exception {
    fault("unexpected")
        .andExpect(status().isInternalServerError())
        .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
        .andExpect(content().string(not(containsString("secret"))))
        .andExpect(jsonPath("$.detail").value(matchesPattern(".*[0-9a-f-]{36}")));
  }

  private ResultActions fault(String kind) throws Exception {
    return mvc.perform(get("/api/faults/{kind}", kind).with(people.officer()));
  }

  private ResultActions open(String body) throws Exception {
    return http.post(people.officer(), body, "/api/rounds");
  }
}
