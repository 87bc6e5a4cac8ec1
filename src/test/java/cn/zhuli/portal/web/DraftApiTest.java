package cn.zhuli.portal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.zhuli.document.Documents;
import cn.zhuli.intake.Applications;
import cn.zhuli.journal.Decisions;
import cn.zhuli.scene.ApiTest;
import cn.zhuli.scene.Http;
import cn.zhuli.scene.People;
import cn.zhuli.scene.Season;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@ApiTest
class DraftApiTest {

  @Autowired private Season season;
  @Autowired private People people;
  @Autowired private Http http;
  @Autowired private MockMvc mvc;
  @Autowired private Applications applications;
  @Autowired private Decisions decisions;
  @Autowired private Documents documents;
  private String round;
  private RequestPostProcessor member;
  private RequestPostProcessor colleague;

  @BeforeEach
  void open() throws Exception {
    round = season.open();
    member = people.member(Season.CLEAN);
    colleague = people.in("colleague", "society-" + Season.CLEAN);
  }

  @Test
  void keepsWhatWasTypedForAllPeopleOfTheUnit() throws Exception {
    var draft = start();

    save(member, draft, 0, Map.of("plan", "先写一半"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.version").value(1));

    http.get(colleague, "/api/drafts/{id}", draft)
        .andExpect(jsonPath("$.answers.plan").value("先写一半"))
        .andExpect(jsonPath("$.savedBy").value(People.id(Season.CLEAN)));
  }

  @Test
  void tellsAStaleTabAndOverwritesNothing() throws Exception {
    var draft = start();
    save(colleague, draft, 0, Map.of("plan", "同事写的")).andExpect(status().isOk());

    save(member, draft, 0, Map.of("plan", "旧窗口写的"))
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.refusals[0].field").value("version"))
        .andExpect(jsonPath("$.title").value(org.hamcrest.Matchers.containsString("colleague")));

    http.get(member, "/api/drafts/{id}", draft).andExpect(jsonPath("$.answers.plan").value("同事写的"));
  }

  @Test
  void answersASaveThatIsSentTwiceLikeTheFirst() throws Exception {
    var draft = start();
    save(member, draft, 0, Map.of("plan", "一样")).andExpect(jsonPath("$.version").value(1));

    save(member, draft, 0, Map.of("plan", "一样"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.version").value(1));
  }

  @Test
  void isNotThereForAnotherSocietyNorForStaff() throws Exception {
    var draft = start();

    for (var stranger : List.of(people.member(Season.SECOND), people.officer())) {
      http.get(stranger, "/api/drafts/{id}", draft).andExpect(status().isNotFound());
      http.get(stranger, "/api/drafts/{id}/check", draft).andExpect(status().isNotFound());
      save(stranger, draft, 0, Map.of()).andExpect(status().isNotFound());
      submit(stranger, draft, 0).andExpect(status().isNotFound());
      http.get(stranger, "/api/drafts").andExpect(jsonPath("$[?(@.id == '%s')]", draft).isEmpty());
    }
    mvc.perform(get("/api/drafts/{id}", draft)).andExpect(status().isUnauthorized());
  }

  @Test
  void isBegunForNobodyElse() throws Exception {
    http.post(member, Map.of("unit", Season.SECOND), "/api/rounds/{r}/drafts", round)
        .andExpect(status().isForbidden());
  }

  @Test
  void foretellsAVetoWithItsRuleAndStoresNothing() throws Exception {
    var penalised = people.member(Season.PENALISED);
    var draft = startAs(penalised, Season.PENALISED);
    save(penalised, draft, 0, answers(Season.PENALISED));

    http.get(penalised, "/api/drafts/{id}/check", draft)
        .andExpect(status().isOk())
        .andExpect(jsonPath("$[0].kind").value("VETOED"))
        .andExpect(jsonPath("$[0].rule").value("SD-E3"))
        .andExpect(jsonPath("$[0].zh").isNotEmpty());

    assertThat(applications.findByRoundOrderByNumber(round)).isEmpty();
    assertThat(decisions.findBySubjectOrderByAtAscIdAsc(draft)).isEmpty();
  }

  @Test
  void namesEachEmptyFieldAndWhatTheTableSays() throws Exception {
    var draft = start();

    var found = http.body(http.get(member, "/api/drafts/{id}/check", draft));

    assertThat(found.findValuesAsText("field"))
        .contains("plan", "selfScore", "documents", "budget");
    assertThat(found.findValuesAsText("rule")).contains("SD-E3", "G-8");
    assertThat(found.get(0).path("kind").asText()).isEqualTo("REFUSED");
  }

  @Test
  void findsNothingAgainstACompleteDraft() throws Exception {
    http.get(member, "/api/drafts/{id}/check", complete())
        .andExpect(status().isOk())
        .andExpect(jsonPath("$").isEmpty());
  }

  @Test
  void becomesOneApplicationHoweverOftenItIsSubmitted() throws Exception {
    var draft = complete();
    Callable<String> click = () -> http.body(submit(member, draft, 1)).path("number").asText();

    var both = Executors.newFixedThreadPool(2);
    var numbers = both.invokeAll(List.of(click, click));
    both.shutdown();

    assertThat(numbers.get(0).get()).startsWith(round).isEqualTo(numbers.get(1).get());
    assertThat(applications.findByRoundOrderByNumber(round)).hasSize(1);
    save(member, draft, 1, Map.of()).andExpect(status().isConflict());
    http.get(member, "/api/drafts/{id}", draft)
        .andExpect(jsonPath("$.number").value(numbers.get(0).get()));
  }

  @Test
  void isHandedInWithPapersThatAColleagueUploaded() throws Exception {
    var draft = complete();

    var number = http.body(submit(colleague, draft, 1)).path("number").asText();

    assertThat(documents.ofSubject(number)).hasSize(1);
    assertThat(applications.get(number).submittedBy()).isEqualTo("colleague");
  }

  @Test
  void isNotHandedInUnread() throws Exception {
    var draft = complete();
    save(colleague, draft, 1, Map.of("plan", "改过")).andExpect(status().isOk());

    submit(member, draft, 1).andExpect(status().isConflict());

    assertThat(applications.findByRoundOrderByNumber(round)).isEmpty();
  }

  @Test
  void staysADraftAfterTheDeadline() throws Exception {
    var draft = complete();
    season.passDeadline();

    submit(member, draft, 1)
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.refusals[0].rule").value("SL-4"));

    http.get(member, "/api/drafts/{id}", draft).andExpect(jsonPath("$.number").doesNotExist());
    http.get(member, "/api/drafts/{id}/check", draft)
        .andExpect(jsonPath("$[0].kind").value("REFUSED"));
  }

  @Test
  void takesNoPaperThatSomebodyElseUploaded() throws Exception {
    var draft = start();
    var answers = answers(Season.CLEAN);
    answers.put("documents", List.of(season.paper(People.id(Season.SECOND)).toString()));
    save(member, draft, 0, answers).andExpect(status().isOk());

    submit(member, draft, 1)
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.refusals[0].field").value("documents"));
  }

  @Test
  void refusesEndlessTextAndKeepsWhatWasThere() throws Exception {
    var draft = start();

    save(member, draft, 0, Map.of("plan", "长".repeat(200_001)))
        .andExpect(status().isPayloadTooLarge());

    http.get(member, "/api/drafts/{id}", draft).andExpect(jsonPath("$.version").value(0));
  }

  private String start() throws Exception {
    return startAs(member, Season.CLEAN);
  }

  private String startAs(RequestPostProcessor who, String unit) throws Exception {
    var started = http.post(who, Map.of("unit", unit), "/api/rounds/{r}/drafts", round);
    return body(started).path("id").asText();
  }

  private String complete() throws Exception {
    var draft = start();
    save(member, draft, 0, answers(Season.CLEAN)).andExpect(status().isOk());
    return draft;
  }

  private Map<String, Object> answers(String unit) {
    var answers = new HashMap<String, Object>();
    ((Map<?, ?>) season.submission(unit).get("answers"))
        .forEach((name, value) -> answers.put(name.toString(), value));
    return answers;
  }

  private ResultActions save(
      RequestPostProcessor who, String draft, int version, Map<String, Object> answers)
      throws Exception {
    return http.put(who, Map.of("version", version, "answers", answers), "/api/drafts/{id}", draft);
  }

  private ResultActions submit(RequestPostProcessor who, String draft, int version)
      throws Exception {
    return http.post(who, Map.of("version", version), "/api/drafts/{id}/submission", draft);
  }

  private JsonNode body(ResultActions answered) throws Exception {
    return http.body(answered.andExpect(status().isCreated()));
  }
}
