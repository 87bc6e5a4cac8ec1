package cn.zhuli.programme.web;

import static cn.zhuli.scene.Season.CLEAN;
import static cn.zhuli.scene.Season.PROGRAMME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.zhuli.programme.Rounds;
import cn.zhuli.scene.ApiTest;
import cn.zhuli.scene.Http;
import cn.zhuli.scene.People;
import cn.zhuli.scene.Season;
import cn.zhuli.scene.Window;
import cn.zhuli.scene.Years;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@ApiTest
class OpenRoundPageTest {

  private static final String PAGE = "/rounds/new?programme=" + PROGRAMME;

  @Autowired private Season season;
  @Autowired private People people;
  @Autowired private Http http;
  @Autowired private MockMvc mvc;
  @Autowired private Rounds rounds;
  @Autowired private Window window;

  @BeforeEach
  void begin() throws Exception {
    season.open();
  }

  @Test
  void anOfficerOpensAYearAndLeavesTheRestToTheModel() throws Exception {
    var year = Years.next();

    open(people.officer(), Map.of("year", "" + year, "deadline", year + "-06-30T17:00"))
        .andExpect(redirectedUrl("/rounds/SL-" + year + "?opened"));

    var round = rounds.get("SL-" + year);
    assertThat(round.deadline()).isEqualTo(year + "-06-30T09:00:00Z");
    assertThat(round.places()).isEqualTo(30);
    assertThat(round.award()).isEqualByComparingTo("300000");
    assertThat(round.materialsDue()).isEqualTo(year + "-12-31");
  }

  @Test
  void aSumMayBeWrittenAsPeopleWriteIt() throws Exception {
    var year = Years.next();

    open(
            people.officer(),
            Map.of(
                "year", "" + year,
                "deadline", year + "-06-30T17:00",
                "places", " 20 ",
                "award", "250,000.50",
                "budget", "5，000，010"))
        .andExpect(status().isFound());

    var round = rounds.get("SL-" + year);
    assertThat(round.places()).isEqualTo(20);
    assertThat(round.award()).isEqualTo(new BigDecimal("250000.50"));
    assertThat(round.budget()).isEqualByComparingTo("5000010");
  }

  @Test
  void sendingItTwiceOpensItOnceAndSaysSo() throws Exception {
    var year = Years.next();
    var terms = Map.of("year", "" + year, "deadline", year + "-06-30T17:00");
    open(people.officer(), terms).andExpect(status().isFound());

    open(people.officer(), terms)
        .andExpect(status().isConflict())
        .andExpect(content().string(containsString("已经立项，一个年度只立一次")));
  }

  @Test
  void whatCannotBeReadIsNamedAndNothingThatWasWrittenIsLost() throws Exception {
    open(
            people.officer(),
            Map.of(
                "year", "明年",
                "places", "三十",
                "award", "<script>alert(1)</script>",
                "budget", "9000000"))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(
            content()
                .string(
                    allOf(
                        containsString("年度“明年”无法识别"),
                        containsString("请填写申报截止"),
                        containsString("名额“三十”无法识别"),
                        containsString("value=\"9000000\""),
                        not(containsString("<script>alert")))));
  }

  @Test
  void whatIsAbsurdIsRefused() throws Exception {
    open(
            people.officer(),
            Map.of(
                "year", "20270",
                "deadline", "+12027-06-30T17:00",
                "places", "0",
                "award", "0.001",
                "budget", "1e30",
                "materialsDue", "2026-06-01"))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(
            content()
                .string(
                    allOf(
                        containsString("年度应为四位数字"),
                        containsString("请核对年份"),
                        containsString("名额至少为 1"),
                        containsString("支持金额应大于零"),
                        containsString("预算至少应够支持一家"),
                        containsString("不能早于申报截止"))));
  }

  @Test
  void onlyOfficersOfTheAuthorityMay() throws Exception {
    http.get(people.officer(), "/rounds")
        .andExpect(content().string(containsString("/rounds/new")));
    http.get(people.member(CLEAN), "/rounds/new")
        .andExpect(content().string(containsString("没有可以由您立项的计划")));
    http.get(people.member(CLEAN), PAGE).andExpect(status().isForbidden());
    http.get(people.foreigner(), "/rounds/new")
        .andExpect(content().string(not(containsString(PROGRAMME))));
    open(people.foreigner(), Map.of("year", "2027")).andExpect(status().isForbidden());
    http.get(people.officer(), "/rounds/new?programme=no-such-programme")
        .andExpect(status().isNotFound());
  }

  @Test
  void everybodyCanReadThePage() {
    window.assertReadable("round-new", people.officer(), "/rounds/new");
    window.assertReadable("round-new-terms", people.officer(), PAGE);
  }

  private ResultActions open(RequestPostProcessor who, Map<String, String> terms) throws Exception {
    var request = post("/rounds/new").with(who).with(csrf()).param("programme", PROGRAMME);
    terms.forEach(request::param);
    return mvc.perform(request);
  }
}
