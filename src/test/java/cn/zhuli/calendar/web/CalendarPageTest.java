package cn.zhuli.calendar.web;

import static cn.zhuli.scene.Season.CLEAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.zhuli.calendar.WorkingDays;
import cn.zhuli.scene.ApiTest;
import cn.zhuli.scene.Http;
import cn.zhuli.scene.MovableClock;
import cn.zhuli.scene.People;
import cn.zhuli.scene.Window;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.ResultMatcher;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.annotation.Transactional;

/** Holidays on a page, for those who move legal deadlines with them. */
@ApiTest
@Transactional
class CalendarPageTest {

  @Autowired private MockMvc mvc;
  @Autowired private Http http;
  @Autowired private People people;
  @Autowired private Window window;
  @Autowired private WorkingDays workingDays;
  @Autowired private MovableClock clock;

  @BeforeEach
  void begin() {
    clock.set(Instant.parse("2026-03-02T02:00:00Z"));
  }

  @Test
  void opensToAdministratorsOnly() throws Exception {
    http.get(keeper(), "/calendar").andExpect(status().isOk());
    for (var who : List.of(people.officer(), people.member(CLEAN), people.in("l", "sd-leader"))) {
      http.get(who, "/calendar").andExpect(status().isForbidden());
      announce(who, "2031-10-01", "OFF", "国庆节").andExpect(status().isForbidden());
      http.submit(who, "/calendar/2031-10-01/delete").andExpect(status().isForbidden());
    }
    mvc.perform(get("/calendar").accept("text/html")).andExpect(redirectedUrl("/login"));
    workedOn("2031-10-01", true);
  }

  @Test
  void showsTheDaysOffAndTheWeekendsWorkedOfThisYearAndOfAnother() throws Exception {
    http.get(keeper(), "/calendar")
        .andExpect(said("2026-10-10"))
        .andExpect(said("调休上班"))
        .andExpect(said("星期六"))
        .andExpect(content().string(not(containsString("/delete\""))))
        .andExpect(content().string(not(containsString("还没有录入"))));
    http.get(keeper(), "/calendar?year=2025").andExpect(said("2025-10-11"));
  }

  @Test
  void saysThatAYearIsNotEnteredOrNotWhollyAndWhatThatMeans() throws Exception {
    http.get(keeper(), "/calendar?year=2031")
        .andExpect(status().isOk())
        .andExpect(said("这一年的放假安排还没有录入"))
        .andExpect(said("只按周末推算"));

    announce(keeper(), "2031-10-01", "OFF", "国庆节");
    http.get(keeper(), "/calendar?year=2031").andExpect(said("还不完整"));

    announce(keeper(), "2031-01-01", "OFF", "元旦");
    http.get(keeper(), "/calendar?year=2031")
        .andExpect(content().string(not(containsString("只按周末推算"))));
  }

  @Test
  void entersADayAndOffersTheNext() throws Exception {
    announce(keeper(), "2031-10-01", "OFF", "国庆节")
        .andExpect(redirectedUrl("/calendar?year=2031&kept=2031-10-01"));

    workedOn("2031-10-01", false);
    http.get(keeper(), "/calendar?year=2031&kept=2031-10-01")
        .andExpect(said("已保存 2031-10-01（国庆节）"))
        .andExpect(said("管理员录入"))
        .andExpect(said("value=\"2031-10-02\""))
        .andExpect(said("value=\"国庆节\""));
  }

  @Test
  void changesADayThatComesWithTheProgramAndTakesTheChangeBack() throws Exception {
    http.get(keeper(), "/calendar?year=2026&date=2026-10-10")
        .andExpect(said("value=\"2026-10-10\""))
        .andExpect(said("<option value=\"WORK\" selected=\"selected\">"));
    announce(keeper(), "2026-10-10", "OFF", "补休");
    workedOn("2026-10-10", false);

    http.submit(keeper(), "/calendar/2026-10-10/delete")
        .andExpect(redirectedUrl("/calendar?year=2026&deleted"));

    workedOn("2026-10-10", true);
    http.get(keeper(), "/calendar?year=2026&deleted").andExpect(said("已删除"));
  }

  @Test
  void saysWhyADayCannotBeDeleted() throws Exception {
    http.submit(keeper(), "/calendar/2026-10-10/delete")
        .andExpect(status().isConflict())
        .andExpect(said("随程序提供的国务院公告"));
    http.submit(keeper(), "/calendar/2031-03-03/delete")
        .andExpect(status().isNotFound())
        .andExpect(said("未找到 2031-03-03"))
        .andExpect(said("<h2 id=\"days\">2031 年</h2>"));
    http.submit(keeper(), "/calendar/tomorrow/delete")
        .andExpect(status().is(422))
        .andExpect(said("无法识别“tomorrow”"));
  }

  @ParameterizedTest
  @CsvSource({
    "2031-02-30, OFF, 国庆节, 无法识别“2031-02-30”",
    "'', OFF, 国庆节, 无法识别",
    "2031-10-01, HOLIDAY, 国庆节, 请写 off",
    "2031-10-01, '', 国庆节, 请写 off",
    "2031-10-01, OFF, ' ', 请填写名称"
  })
  void saysWhatIsWrongWithADayAndKeepsWhatWasTyped(
      String date, String kind, String name, String words) throws Exception {
    announce(keeper(), date, kind, name)
        .andExpect(status().is(422))
        .andExpect(said(words))
        .andExpect(said("value=\"" + name + "\""))
        .andExpect(said("<h2 id=\"days\">2031 年</h2>"));
    workedOn("2031-10-01", true);
  }

  @ParameterizedTest
  @ValueSource(strings = {"year=abc", "year=1812", "year=99999999999", "date=x", "kept=x"})
  void showsThisYearWhereAnAddressCannotBeRead(String query) throws Exception {
    http.get(keeper(), "/calendar?" + query)
        .andExpect(status().is(422))
        .andExpect(said("无法识别"))
        .andExpect(said("<h2 id=\"days\">2026 年</h2>"));
  }

  @Test
  void showsANameAsItIsWritten() throws Exception {
    announce(keeper(), "2031-10-01", "OFF", "<script>alert(1)</script>");

    http.get(keeper(), "/calendar?year=2031&kept=2031-10-01")
        .andExpect(
            content()
                .string(
                    allOf(
                        not(containsString("<script>alert")),
                        containsString("&lt;script&gt;alert(1)"))));
  }

  @Test
  void isReadableForEverybody() throws Exception {
    announce(keeper(), "2026-12-31", "OFF", "元旦");
    announce(keeper(), "2031-10-01", "OFF", "国庆节");

    window.assertReadable("calendar", keeper(), "/calendar");
    window.assertReadable("calendar-kept", keeper(), "/calendar?year=2031&kept=2031-10-01");
    window.assertReadable("calendar-unknown", keeper(), "/calendar?year=2033");
    window.assertReadable("calendar-refused", keeper(), "/calendar?year=abc");
  }

  private RequestPostProcessor keeper() {
    return people.in("keeper", "camunda-admin");
  }

  private ResultActions announce(RequestPostProcessor who, String date, String kind, String name)
      throws Exception {
    return mvc.perform(
        post("/calendar")
            .param("date", date)
            .param("kind", kind)
            .param("name", name)
            .param("year", "2031")
            .with(who)
            .with(csrf()));
  }

  private void workedOn(String date, boolean worked) {
    assertThat(workingDays.isWorkingDay(LocalDate.parse(date))).isEqualTo(worked);
  }

  private static ResultMatcher said(String words) {
    return content().string(containsString(words));
  }
}
