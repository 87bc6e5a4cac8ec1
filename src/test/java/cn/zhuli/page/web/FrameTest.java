package cn.zhuli.page.web;

import static cn.zhuli.scene.Season.CLEAN;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.zhuli.scene.ApiTest;
import cn.zhuli.scene.Http;
import cn.zhuli.scene.People;
import cn.zhuli.scene.Window;
import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.util.List;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@ApiTest
class FrameTest {

  @Autowired private MockMvc mvc;
  @Autowired private Http http;
  @Autowired private People people;
  @Autowired private Window window;

  @Test
  void speaksChineseUntilEnglishIsChosenAndRemembersIt() throws Exception {
    mvc.perform(get("/login").header("Accept-Language", "en"))
        .andExpect(content().string(allOf(containsString("lang=\"zh-CN\""), containsString("登录"))))
        .andExpect(cookie().doesNotExist("language"));
    var chosen = mvc.perform(get("/login?lang=en")).andExpect(content().string(english()));
    var remembered = chosen.andReturn().getResponse().getCookie("language").getValue();
    mvc.perform(get("/login").cookie(new Cookie("language", remembered)))
        .andExpect(content().string(english()));
  }

  @Test
  void passesOverALanguageThatItDoesNotSpeak() throws Exception {
    for (var language : new String[] {"fr", "<script>", ""}) {
      mvc.perform(get("/login").param("lang", language))
          .andExpect(status().isOk())
          .andExpect(content().string(containsString("lang=\"zh-CN\"")));
    }
    mvc.perform(get("/login").cookie(new Cookie("language", "%%%")))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("lang=\"zh-CN\"")));
  }

  @Test
  void keepsWhatWasAskedForWhenTheLanguageChanges() throws Exception {
    mvc.perform(get(URI.create("/login?error=%3Cb%3E&lang=zh")))
        .andExpect(content().string(containsString("/login?error=%3Cb%3E&amp;lang=en\"")));
  }

  @Test
  void showsEveryoneTheirOwnWays() throws Exception {
    mvc.perform(get("/login"))
        .andExpect(content().string(allOf(has("/notices"), not(has("/rounds")))));
    http.get(people.officer(), "/rounds")
        .andExpect(status().isOk())
        .andExpect(content().string(allOf(has("/rounds"), has("/camunda/app/tasklist/"))))
        .andExpect(content().string(has("/registry")))
        .andExpect(content().string(not(has("/camunda/app/cockpit/"))))
        .andExpect(content().string(not(has("/calendar"))))
        .andExpect(content().string(containsString("action=\"/logout\"")));
    http.get(people.member(CLEAN), "/documents")
        .andExpect(content().string(allOf(has("/portal"), not(has("/rounds")))));
    http.get(people.in("l", "sd-leader"), "/rounds")
        .andExpect(content().string(allOf(has("/rounds"), not(has("/registry")))));
    http.get(people.in("boss", "camunda-admin"), "/rounds")
        .andExpect(content().string(allOf(has("/registry"), has("/calendar"))))
        .andExpect(content().string(has("/camunda/app/cockpit/")));
  }

  @Test
  void saysWhatFailedWithoutTellingHow() throws Exception {
    for (var status : List.of(403, 404, 500)) {
      mvc.perform(
              get("/error")
                  .accept(MediaType.TEXT_HTML)
                  .requestAttr("jakarta.servlet.error.status_code", status)
                  .requestAttr("jakarta.servlet.error.exception", new Exception("secret")))
          .andExpect(status().is(status))
          .andExpect(content().string(allOf(has("/notices"), containsString("role=\"alert\""))))
          .andExpect(content().string(not(containsString("secret"))));
    }
  }

  @Test
  void opensNothingButTheFrameToTheUnknown() throws Exception {
    mvc.perform(get("/webjars/htmx.org/dist/htmx.min.js")).andExpect(status().isOk());
    mvc.perform(get("/zhuli.css")).andExpect(status().isOk());
    mvc.perform(get("/rounds").accept("text/html"))
        .andExpect(status().isFound())
        .andExpect(redirectedUrl("/login"));
  }

  @Test
  void isReadableForEveryone() throws Exception {
    RequestPostProcessor nobody = request -> request;
    window.assertReadable("login", nobody, "/login?error");
    window.assertReadable("rounds", people.officer(), "/rounds");
    window.assertReadable("refused", people.officer(), "/rounds/NO-1");
    window.assertReadable("documents", people.member(CLEAN), "/documents");
  }

  private static Matcher<String> english() {
    return allOf(containsString("lang=\"en\""), containsString("Sign in"));
  }

  private static Matcher<String> has(String way) {
    return containsString("href=\"" + way + "\"");
  }
}
