package cn.zhuli.office.web.letter;

import static cn.zhuli.scene.Season.CLEAN;
import static cn.zhuli.scene.Season.PENALISED;
import static cn.zhuli.scene.Season.SECOND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.zhuli.fact.Facts;
import cn.zhuli.journal.DecisionLog;
import cn.zhuli.journal.Occasion;
import cn.zhuli.scene.ApiTest;
import cn.zhuli.scene.Http;
import cn.zhuli.scene.MovableClock;
import cn.zhuli.scene.People;
import cn.zhuli.scene.Season;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Letters are written with the decisions that they tell (G-9). */
@ApiTest
class LetterApiTest {

  private static final String LETTERS = "/api/applications/{number}/letters";

  @Autowired private Season season;
  @Autowired private Http http;
  @Autowired private People people;
  @Autowired private MovableClock clock;
  @Autowired private DecisionLog log;
  @Autowired private PlatformTransactionManager transactions;

  @Test
  void acknowledgesAnApplicationWithItsNumberAndDay() throws Exception {
    var number = season.submit(season.open(), CLEAN);

    var receipt = letter(number, "receipt");

    assertThat(receipt.path("recipient").asText()).isEqualTo(CLEAN);
    assertThat(receipt.path("state").asText()).isEqualTo("OUT");
    assertThat(receipt.path("hash").asText()).hasSize(64);
    assertThat(text(receipt))
        .contains("申报材料接收回执", number, "山东省机械工程学会", "山东省科协", "2026 年 3 月 2 日")
        .doesNotContain("{{", "null");
  }

  @Test
  void asksForASupplementWithReasonAndDay() throws Exception {
    var number = season.submit(season.open(), CLEAN);
    season.runJobs();
    season.askForSupplement(number);

    assertThat(text(letter(number, "supplement")))
        .contains("补正材料通知书", "请补充年检证明", "2026 年 3 月 12 日")
        .doesNotContain("{{", "null");
  }

  @Test
  void answersTheUnitThatAskedForMoreTimeThoughItIsNotTheApplicant() throws Exception {
    var number = season.submit(season.open(), CLEAN);
    var round = number.substring(0, number.lastIndexOf('-'));
    var occasion =
        new Occasion(number, round, "userTask_reportStage", "报送阶段报告", "G-3", "model", "officer");
    var facts =
        Facts.of("task", "报送阶段报告")
            .with("unit", SECOND)
            .with("oldDue", "2026-03-12T15:59:59Z")
            .with("newDue", "2026-03-20T15:59:59Z");

    new TransactionTemplate(transactions)
        .executeWithoutResult(done -> log.record(occasion, "deadlineExtended", "", facts));

    var answer = letter(number, "extension");
    assertThat(answer.path("recipient").asText()).isEqualTo(SECOND);
    assertThat(text(answer))
        .contains("山东省电机工程学会", "报送阶段报告", "同意延期", "2026 年 3 月 20 日", "2026 年 3 月 12 日")
        .doesNotContain("{{", "null");
  }

  @Test
  void refusesWithTheRule() throws Exception {
    var number = season.submit(season.open(), PENALISED);
    season.runJobs();

    var refusal = letter(number, "refusal");

    assertThat(refusal.path("rule").asText()).isNotEmpty();
    assertThat(text(refusal))
        .contains("一票否决", refusal.path("rule").asText())
        .contains(application(number).path("outcomeRule").asText());
  }

  @Test
  void takesWhatPeopleWroteForWords() throws Exception {
    var words = "<script>alert(1)</script> {{number}} {{@seal}} <w:br/> &amp; =1+1 “引号”";
    var number = season.submit(season.open(), CLEAN);
    season.complete(
        number,
        "userTask_reviewForm",
        "reviewer",
        Map.of("outcome", "supplement", "supplementDays", 10, "reason", words));

    assertThat(text(letter(number, "supplement"))).contains(words);
  }

  @Test
  void makesTheSamePaperWheneverItIsAsked() throws Exception {
    var number = season.submit(season.open(), CLEAN);
    var receipt = letter(number, "receipt");
    var first = docx(receipt);

    clock.set(clock.instant().plusSeconds(90_000));

    assertThat(docx(receipt)).isEqualTo(first);
  }

  @Test
  void tellsOfNoticeAwardAndAgreement() throws Exception {
    var round = season.open();
    var number = awarded(round);

    assertThat(text(letter(number, "award"))).contains("立项支持通知书", "300,000.00");
    season.complete(number, "userTask_signAgreement", People.id(CLEAN), Season.signature());
    season.complete(number, "userTask_countersignAgreement", "leader", Map.of("signatory", "科协主席"));

    var agreement = letter(number, "agreement");
    try (var paper = paper(agreement)) {
      assertThat(paper.getTables().get(0).getRows()).hasSizeGreaterThan(1);
      assertThat(paper.getTables().get(0).getText()).contains("%").doesNotContain("[");
      assertThat(new XWPFWordExtractor(paper).getText())
          .contains("3715274235244493", "王理事长", "科协主席", "300,000.00")
          .doesNotContain("{{");
    }
    var all = http.body(http.get(people.officer(), "/api/rounds/{id}/letters", round));
    var notice = find(all, "notice");
    assertThat(notice.has("recipient")).isFalse();
    assertThat(text(notice)).contains(number, "山东省机械工程学会", "公示期：").doesNotContain("{{", "[");
  }

  @Test
  void areReadByThoseWhoMayReadTheCase() throws Exception {
    var number = season.submit(season.open(), CLEAN);
    var id = letter(number, "receipt").path("id").asText();

    http.get(people.member(CLEAN), LETTERS, number).andExpect(status().isOk());
    http.get(people.member(CLEAN), "/api/letters/{id}.docx", id)
        .andExpect(status().isOk())
        .andExpect(header().string("Content-Disposition", containsString("attachment")));
    http.get(people.member(SECOND), LETTERS, number).andExpect(status().isNotFound());
    http.get(people.member(SECOND), "/api/letters/{id}.docx", id).andExpect(status().isNotFound());
    http.get(people.foreigner(), "/api/letters/{id}.docx", id).andExpect(status().isNotFound());
    http.get(people.in("expert-1", "sd-expert"), "/api/letters/{id}.docx", id)
        .andExpect(status().isNotFound());
    http.get(people.officer(), "/api/letters/{id}.docx", UUID.randomUUID())
        .andExpect(status().isNotFound());
    http.get(people.officer(), "/api/letters/{id}.docx", "1")
        .andExpect(status().is4xxClientError());
    http.post(people.member(CLEAN), Map.of(), "/api/letters/{id}/sending", id)
        .andExpect(status().isForbidden());
  }

  @Test
  void saysThatNothingIsSentWhereMailsAreOff() throws Exception {
    var number = season.submit(season.open(), CLEAN);
    var id = letter(number, "receipt").path("id").asText();

    http.post(people.officer(), Map.of(), "/api/letters/{id}/sending", id)
        .andExpect(status().isConflict())
        .andExpect(jsonPath("$.refusals[0].zh").value(containsString("未启用邮件")));
    http.post(people.officer(), Map.of(), "/api/letters/{id}/release", id)
        .andExpect(status().isConflict());
  }

  private String awarded(String round) throws Exception {
    var number = season.submit(round, CLEAN);
    season.runJobs();
    season.acceptForm(number);
    season.runJobs();
    season.score(number, 1.0);
    season.confirmList(round);
    season.endNotice();
    return number;
  }

  private JsonNode application(String number) throws Exception {
    return http.body(http.get(people.officer(), "/api/applications/{number}", number));
  }

  private JsonNode letter(String number, String kind) throws Exception {
    return find(http.body(http.get(people.officer(), LETTERS, number)), kind);
  }

  private static JsonNode find(JsonNode letters, String kind) {
    return StreamSupport.stream(letters.spliterator(), false)
        .filter(letter -> letter.path("kind").asText().equals(kind))
        .findFirst()
        .orElseThrow(() -> new AssertionError("No " + kind + " in " + letters));
  }

  private byte[] docx(JsonNode letter) throws Exception {
    return http.get(people.officer(), "/api/letters/{id}.docx", letter.path("id").asText())
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsByteArray();
  }

  private XWPFDocument paper(JsonNode letter) throws Exception {
    return new XWPFDocument(new ByteArrayInputStream(docx(letter)));
  }

  private String text(JsonNode letter) throws Exception {
    try (var paper = paper(letter)) {
      return new XWPFWordExtractor(paper).getText();
    }
  }
}
