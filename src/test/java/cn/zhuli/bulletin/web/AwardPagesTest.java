package cn.zhuli.bulletin.web;

import static cn.zhuli.scene.Season.CLEAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.zhuli.bulletin.Awards;
import cn.zhuli.bulletin.NoticeBoard;
import cn.zhuli.calendar.Time;
import cn.zhuli.notice.Notice.Kind;
import cn.zhuli.notice.Notices;
import cn.zhuli.scene.ApiTest;
import cn.zhuli.scene.MovableClock;
import cn.zhuli.scene.People;
import cn.zhuli.scene.Season;
import cn.zhuli.scene.Window;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@ApiTest
class AwardPagesTest {

  private static final String MARK = "<td class=\"number\"";

  @Autowired private MockMvc mvc;
  @Autowired private Season season;
  @Autowired private Notices notices;
  @Autowired private Awards awards;
  @Autowired private NoticeBoard board;
  @Autowired private MovableClock clock;
  @Autowired private ObjectMapper json;
  @Autowired private Window window;

  @Test
  void findAnAwardByYearProgrammeAndWords() throws Exception {
    var number = awarded();
    var year = number.split("-")[1];

    read("/awards").andExpect(content().string(containsString("300,000.00")));
    for (var found :
        List.of("year=" + year, "programme=" + Season.PROGRAMME, "words=机械", "words=" + number)) {
      read("/awards?" + found).andExpect(content().string(containsString("山东省机械工程学会")));
    }
    for (var none : List.of("year=1999", "programme=none", "words=没有这个")) {
      read("/awards?" + none).andExpect(content().string(not(containsString(MARK))));
    }
    mvc.perform(get("/awards").param("words", "<script>alert(1)</script>"))
        .andExpect(content().string(not(containsString("<script>alert"))));
  }

  @Test
  void areDatedByTheResultThatNamesThem() throws Exception {
    var number = awarded();
    var round = number.substring(0, number.lastIndexOf('-'));
    var result =
        notices.findByRoundOrderByPublishedAtAscIdAsc(round).stream()
            .filter(notice -> notice.kind() == Kind.RESULT)
            .findFirst()
            .orElseThrow();

    assertThat(result.title()).endsWith(" 年度山东省创新争先学会入选通知");
    read("/results").andExpect(content().string(containsString("/notices/" + result.id())));
    read("/notices/" + result.id()).andExpect(content().string(containsString(number)));
    assertThat(awards.all())
        .filteredOn(award -> award.number().equals(number))
        .allSatisfy(
            award ->
                assertThat(award.on())
                    .isEqualTo(LocalDate.ofInstant(result.publishedAt(), Time.ZONE)));
  }

  @Test
  void giveTheAwardsInTheWordsOf360Giving() throws Exception {
    var number = awarded();

    var grant = grant(number);

    assertThat(grant.path("title").asText()).contains("山东省机械工程学会");
    assertThat(grant.path("description").asText()).isNotBlank();
    assertThat(grant.path("currency").asText()).isEqualTo("CNY");
    assertThat(grant.path("amountAwarded").isNumber()).isTrue();
    assertThat(grant.path("amountAwarded").decimalValue()).isEqualByComparingTo("300000");
    assertThat(grant.path("awardDate").asText()).matches("\\d{4}-\\d{2}-\\d{2}");
    assertThat(grant.at("/recipientOrganization/0/id").asText()).endsWith(CLEAN);
    assertThat(grant.at("/fundingOrganization/0/name").asText()).isEqualTo("山东省科协");
    assertThat(grant.path("fromOpenCall").asText()).isEqualTo("Yes");
  }

  @Test
  void giveTheSameAsATableThatRunsNothing() throws Exception {
    var number = awarded();

    var table = text(read("/open-data/awards.csv"));

    assertThat(table).startsWith("\uFEFFIdentifier,Title,");
    assertThat(table).contains("360G-zhuli-" + number + ",").contains(",300000.00,");
    assertThat(List.of("=1+1", "+1", "-1", "@a", "\t=1"))
        .allMatch(cell -> OpenData.asText(cell).equals("'" + cell));
    assertThat(OpenData.asText("山东 -1")).isEqualTo("山东 -1");
    assertThat(OpenData.asText("")).isEmpty();
  }

  @Test
  void readTheDatabaseOnceForAFloodOfReaders() throws Exception {
    awarded();
    var first = awards.all();

    assertThat(awards.all()).isSameAs(first);
    clock.set(clock.instant().plusSeconds(31));
    assertThat(awards.all()).isNotSameAs(first);
    season.open();
    assertThat(board.all()).isSameAs(board.all());
  }

  @Test
  void tellNothingOfPersonsAndAccounts() throws Exception {
    awarded();
    for (var path : List.of("/awards", "/open-data/awards.json", "/open-data/awards.csv")) {
      assertThat(text(read(path)))
          .doesNotContain("李秘书长", "0531-12345678", "3715274235244493", "王理事长");
    }
  }

  @Test
  void areReadableForEveryone() throws Exception {
    awarded();
    window.assertReadable("awards", request -> request, "/awards");
    window.assertReadable("results", request -> request, "/results");
    window.assertReadable("open-data", request -> request, "/open-data");
  }

  private String awarded() throws Exception {
    var round = season.open();
    var number = season.submit(round, CLEAN);
    season.acceptForm(number);
    season.score(number, 1);
    season.confirmList(round);
    season.endNotice();
    season.complete(number, "userTask_signAgreement", People.id(CLEAN), Season.signature());
    season.complete(number, "userTask_countersignAgreement", "leader", Map.of("signatory", "科协领导"));
    season.runJobs();
    return number;
  }

  private JsonNode grant(String number) throws Exception {
    for (var grant : json.readTree(text(read("/open-data/awards.json"))).path("grants")) {
      if (grant.path("id").asText().equals("360G-zhuli-" + number)) {
        return grant;
      }
    }
    throw new AssertionError("No grant " + number);
  }

  private ResultActions read(String path) throws Exception {
    return mvc.perform(get(path)).andExpect(status().isOk());
  }

  private static String text(ResultActions answered) throws Exception {
    return answered.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
  }
}
