package cn.zhuli.extension.web;

import static cn.zhuli.scene.Season.CLEAN;
import static cn.zhuli.scene.Season.SECOND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.zhuli.extension.Extensions;
import cn.zhuli.scene.ApiTest;
import cn.zhuli.scene.Http;
import cn.zhuli.scene.MovableClock;
import cn.zhuli.scene.People;
import cn.zhuli.scene.Season;
import cn.zhuli.scene.Window;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A unit asks on its page, an officer answers on theirs. */
@ApiTest
class ExtensionPageTest {

  @Autowired private Season season;
  @Autowired private Http http;
  @Autowired private MockMvc mvc;
  @Autowired private People people;
  @Autowired private MovableClock clock;
  @Autowired private Extensions extensions;
  @Autowired private Window window;
  private String round;
  private String number;
  private String page;
  private RequestPostProcessor member;

  @BeforeEach
  void askForSupplement() throws Exception {
    round = season.open();
    number = season.submit(round, CLEAN);
    season.runJobs();
    season.askForSupplement(number);
    member = people.member(CLEAN);
    page = "/portal/applications/" + number + "/tasks/" + task() + "/extension";
  }

  @Test
  void leadsFromTheCaseToTheRequestAndBack() throws Exception {
    http.get(member, "/portal/applications/{n}", number)
        .andExpect(content().string(containsString(page)));
    http.get(member, "/portal/applications/{n}/tasks/{t}", number, task())
        .andExpect(content().string(containsString(page)));
    window.assertReadable("extension-ask", member, page);

    ask("2026-03-20", "证明未出").andExpect(redirectedUrl(page + "?asked"));

    window.assertReadable("extension-asked", member, page + "?asked");
    http.get(member, page)
        .andExpect(content().string(allOf(containsString("待答复"), not(containsString("textarea")))));
  }

  @Test
  void isAnsweredOnThePageOfTheRound() throws Exception {
    ask("2026-03-20", "<script>alert(1)</script>");
    http.get(people.officer(), "/rounds/{r}", round)
        .andExpect(content().string(containsString("/rounds/" + round + "/extensions")));
    window.assertReadable("extension-requests", people.officer(), requests());
    http.get(people.officer(), requests())
        .andExpect(content().string(containsString("&lt;script&gt;alert(1)")))
        .andExpect(content().string(not(containsString("<script>alert"))));

    answer("approve", "2026-03-19", "").andExpect(redirectedUrl(requests() + "?answered"));

    assertThat(season.open(number, "userTask_supplement").get(0).getDueDate().toInstant())
        .isEqualTo(Instant.parse("2026-03-19T16:00:00Z"));
    http.get(people.officer(), requests())
        .andExpect(content().string(containsString("没有待答复的延期申请")));
    window.assertReadable("extension-granted", member, page);
    http.get(member, page)
        .andExpect(content().string(containsString("同意延至 2026-03-19")))
        .andExpect(content().string(containsString("textarea")));
    window.assertReadable("extension-case", member, "/portal/applications/" + number);
  }

  @Test
  void saysWhatIsWrongAndKeepsWhatWasTyped() throws Exception {
    for (var day : new String[] {"", "2026-03-01", "31.3.2026", "9999-01-01"}) {
      ask(day, "写好的理由")
          .andExpect(status().isUnprocessableEntity())
          .andExpect(content().string(containsString("写好的理由")));
    }
    ask("2026-03-20", " ").andExpect(status().isUnprocessableEntity());
    ask("2026-03-20", "长".repeat(2001)).andExpect(status().isUnprocessableEntity());
    assertThat(extensions.findByNumberOrderByAskedAt(number)).isEmpty();
    ask("2026-03-20", "理由");
    ask("2026-03-21", "再点一次")
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("等待答复")));

    answer("refuse", "", " ")
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("请写明理由")));
    answer("approve", "2026-03-02", "只到月初")
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("只到月初")));
    answer("refuse", "", "理由不充分").andExpect(status().isFound());
    http.get(member, page).andExpect(content().string(containsString("理由不充分")));
    answer("approve", "2026-03-20", "")
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().string(containsString("未同意")));
  }

  @Test
  void belongsToTheUnitAndToItsAuthority() throws Exception {
    ask("2026-03-20", "理由");

    http.get(people.member(SECOND), page).andExpect(status().isNotFound());
    http.get(people.officer(), page).andExpect(status().isForbidden());
    http.get(member, requests()).andExpect(status().isForbidden());
    http.get(people.foreigner(), requests()).andExpect(status().isForbidden());
    send(people.in("reviewer", "sd-form-review"), requests() + "/" + id(), "approve")
        .andExpect(status().isForbidden());
    send(people.officer(), requests() + "/" + UUID.randomUUID(), "approve")
        .andExpect(status().isNotFound());
    send(people.officer(), "/rounds/" + season.open() + "/extensions/" + id(), "approve")
        .andExpect(status().isNotFound());
  }

  @Test
  void leadsToTheCaseOnceTheTaskIsOver() throws Exception {
    clock.set(Instant.parse("2026-03-12T16:00:05Z"));
    season.runJobs();

    http.get(member, page).andExpect(redirectedUrl("/portal/applications/" + number + "?gone"));
    ask("2026-03-20", "迟了").andExpect(status().isNotFound());
  }

  private String requests() {
    return "/rounds/" + round + "/extensions";
  }

  private String task() {
    return season.open(number, "userTask_supplement").get(0).getId();
  }

  private UUID id() {
    return extensions.findByNumberOrderByAskedAt(number).get(0).id();
  }

  private ResultActions ask(String until, String reason) throws Exception {
    return mvc.perform(
        post(page).param("until", until).param("reason", reason).with(member).with(csrf()));
  }

  private ResultActions answer(String verdict, String until, String words) throws Exception {
    return mvc.perform(
        post(requests() + "/" + id())
            .param("verdict", verdict)
            .param("until", until)
            .param("answer", words)
            .with(people.officer())
            .with(csrf()));
  }

  private ResultActions send(RequestPostProcessor who, String url, String verdict)
      throws Exception {
    return mvc.perform(
        post(url).param("verdict", verdict).param("until", "2026-03-20").with(who).with(csrf()));
  }
}
