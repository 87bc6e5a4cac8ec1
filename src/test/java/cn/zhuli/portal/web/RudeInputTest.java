package cn.zhuli.portal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.zhuli.document.Documents;
import cn.zhuli.document.Files;
import cn.zhuli.notice.Notices;
import cn.zhuli.scene.ApiTest;
import cn.zhuli.scene.Http;
import cn.zhuli.scene.People;
import cn.zhuli.scene.Season;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@ApiTest
class RudeInputTest {

  private static final String SCRIPT = "</script><script>alert(7)</script><img src=x>";
  private static final List<String> TEXTS =
      List.of("selfEvaluation", "plan", "accountName", "bank", "contactName");

  @Autowired private Season season;
  @Autowired private People people;
  @Autowired private Http http;
  @Autowired private MockMvc mvc;
  @Autowired private Notices notices;
  @Autowired private Documents documents;
  private String round;
  private RequestPostProcessor member;

  @BeforeEach
  void open() throws Exception {
    round = season.open();
    member = people.member(Season.CLEAN);
  }

  @Test
  void scriptsComeOutAsTextOnEveryPageThatShowsThem() throws Exception {
    var number = submitScripts();
    season.complete(
        number,
        "userTask_reviewForm",
        "reviewer",
        Map.of("outcome", "supplement", "supplementDays", 10, "reason", SCRIPT));
    var task = season.open(number, "userTask_supplement").get(0).getId();
    var shown = new LinkedHashMap<String, String>();
    read(shown, member, "/portal");
    read(shown, member, "/portal/applications/" + number);
    read(shown, member, "/portal/applications/" + number + "/tasks/" + task);
    read(shown, member, "/applications/" + number + "/story");
    complete(number, task, Map.of("explanation", SCRIPT)).andExpect(status().isNoContent());
    season.acceptForm(number);
    season.score(number, 1);
    season.confirmList(round);
    read(shown, member, "/portal/applications/" + number);
    for (var page : List.of("/rounds", "/rounds/" + round, "/applications/" + number + "/story")) {
      read(shown, people.officer(), page);
    }
    var notice = notices.findByRoundOrderByPublishedAtAscIdAsc(round);
    assertThat(notice).isNotEmpty();
    for (var one : notice) {
      read(shown, null, "/notices/" + one.id());
    }
    for (var page :
        List.of("/", "/notices", "/results", "/awards", "/objections/new?number=" + number)) {
      read(shown, null, page);
    }

    assertThat(shown)
        .allSatisfy(
            (page, html) ->
                assertThat(html).as(page).doesNotContain("<script>alert", "<img src=x"));
    assertThat(shown.values())
        .anySatisfy(html -> assertThat(html).contains("&lt;script&gt;alert(7)"));
  }

  @Test
  void aTaskSentTwiceIsDoneOnceAndTheSecondIsToldWhen() throws Exception {
    var number = season.submit(round, Season.CLEAN);
    season.askForSupplement(number);
    var task = season.open(number, "userTask_supplement").get(0).getId();
    var colleague = people.in("colleague", "society-" + Season.CLEAN);

    complete(number, task, Map.of("explanation", "第一次")).andExpect(status().isNoContent());
    http.post(
            colleague,
            Map.of("values", Map.of("explanation", "第二次")),
            "/api/applications/{n}/tasks/{t}",
            number,
            task)
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.title").value(containsString("“补正材料”已于 2026-03-02 10:00 办结")));
  }

  @Test
  void aDraftThatIsHandedInLeadsEveryOldPageToTheApplication() throws Exception {
    var draft = draft();
    var answers = season.submission(Season.CLEAN).get("answers");
    http.put(member, Map.of("version", 0, "answers", answers), "/api/drafts/{id}", draft);
    send("/portal/drafts/" + draft + "/submission", Map.of("version", "1"), 302);

    http.get(member, "/portal/drafts/{id}", draft)
        .andExpect(redirectedUrlPattern("/portal/applications/*"));
    http.get(member, "/portal/drafts/{id}/review", draft)
        .andExpect(redirectedUrlPattern("/portal/applications/*"));
    assertThat(send("/portal/drafts/" + draft + "/discard", Map.of(), 409)).contains("已提交，申报编号");
  }

  @Test
  void aDraftDiscardedTwiceIsGoneAndNothingElse() throws Exception {
    var draft = draft();

    send("/portal/drafts/" + draft + "/discard", Map.of(), 302);

    var second = send("/portal/drafts/" + draft + "/discard", Map.of(), 404);
    assertThat(second).doesNotContain("Exception", "\tat ");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rudeRequests")
  void nonsenseIsAnsweredInWords(String path, Map<String, String> fields, int answer)
      throws Exception {
    var number = season.submit(round, Season.CLEAN);
    var to = path.replace("{round}", round).replace("{number}", number).replace("{draft}", draft());

    var html = send(to, fields, answer);

    assertThat(html).doesNotContain("Exception", "\tat ", "<script>alert");
  }

  static Stream<Arguments> rudeRequests() {
    var endless = "长".repeat(5000);
    return Stream.of(
        Arguments.of("/portal/drafts/{draft}/submission", Map.of("version", "seven"), 400),
        Arguments.of("/portal/drafts/{draft}/submission", Map.of(), 400),
        Arguments.of("/portal/drafts/{draft}/submission", Map.of("version", "-1"), 422),
        Arguments.of("/portal/drafts/" + "x".repeat(400) + "/discard", Map.of(), 404),
        Arguments.of("/portal/rounds/{round}/drafts", Map.of("unit", SCRIPT), 422),
        Arguments.of("/portal/rounds/none/drafts", Map.of("unit", Season.CLEAN), 404),
        Arguments.of(
            "/portal/rounds/{round}/drafts", Map.of("unit", Season.CLEAN, "from", SCRIPT), 404),
        Arguments.of("/portal/applications/{number}/withdrawal", Map.of(), 422),
        Arguments.of("/portal/applications/{number}/withdrawal", Map.of("reason", endless), 422),
        Arguments.of("/portal/applications/none/withdrawal", Map.of("reason", "无"), 404));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rudeFiles")
  void aFileThatIsNotTakenIsRefusedInWordsAndNotKept(
      String name, byte[] content, int answer, String words) throws Exception {
    var file = new MockMultipartFile("file", name, "application/pdf", content);
    var owner = people.in("rude", "society-" + Season.CLEAN);

    var answered =
        mvc.perform(
            multipart("/api/documents")
                .file(file)
                .param("kind", "application-material")
                .with(owner)
                .with(csrf()));

    answered
        .andExpect(status().is(answer))
        .andExpect(jsonPath("$.title").value(containsString(words)));
    assertThat(documents.ofOwner("rude", 0, 10)).isEmpty();
  }

  static Stream<Arguments> rudeFiles() {
    return Stream.of(
        Arguments.of("空.pdf", new byte[0], 422, "文件为空"),
        Arguments.of("网页.pdf", Files.html(), 415, "内容实际是 text/html"),
        Arguments.of("程序.docx", Files.exe(), 415, "不能接收"),
        Arguments.of("压缩包.docx", Files.zip("a.txt"), 415, "application/zip"),
        Arguments.of("无扩展名", Files.pdf(100), 415, "不能接收"),
        Arguments.of("炸弹.docx", Files.bomb(), 422, "100 倍"));
  }

  private String submitScripts() throws Exception {
    var body = new HashMap<>(season.submission(Season.CLEAN));
    var answers = new HashMap<String, Object>();
    ((Map<?, ?>) body.get("answers")).forEach((name, value) -> answers.put(name.toString(), value));
    TEXTS.forEach(name -> answers.put(name, SCRIPT));
    answers.put(
        "budget",
        List.of(Map.of("category", "training", "purpose", SCRIPT, "amount", "300000.00")));
    body.put("answers", answers);
    body.put("applicantName", SCRIPT);
    var taken = http.post(member, body, "/api/rounds/{r}/applications", round);
    return http.body(taken.andExpect(status().isCreated())).path("number").asText();
  }

  private void read(Map<String, String> shown, @Nullable RequestPostProcessor who, String path)
      throws Exception {
    var request = who == null ? get(path) : get(path).with(who);
    var answer = mvc.perform(request).andReturn().getResponse();
    shown.put(path + " " + shown.size(), answer.getContentAsString(StandardCharsets.UTF_8));
    assertThat(answer.getStatus()).as(path).isEqualTo(200);
  }

  private ResultActions complete(String number, String task, Map<String, Object> values)
      throws Exception {
    return http.post(
        member, Map.of("values", values), "/api/applications/{n}/tasks/{t}", number, task);
  }

  private String send(String path, Map<String, String> fields, int answer) throws Exception {
    var request = post(path).with(member).with(csrf());
    fields.forEach(request::param);
    var answered = mvc.perform(request.accept("text/html")).andExpect(status().is(answer));
    return answered.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
  }

  private String draft() throws Exception {
    var started = http.post(member, Map.of("unit", Season.CLEAN), "/api/rounds/{r}/drafts", round);
    return http.body(started).path("id").asText();
  }
}
