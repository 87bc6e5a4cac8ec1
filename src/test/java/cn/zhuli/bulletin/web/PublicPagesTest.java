package cn.zhuli.bulletin.web;

import static cn.zhuli.scene.Season.CLEAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.zhuli.notice.Notice;
import cn.zhuli.notice.Notice.Kind;
import cn.zhuli.notice.Notices;
import cn.zhuli.scene.ApiTest;
import cn.zhuli.scene.People;
import cn.zhuli.scene.Season;
import cn.zhuli.scene.Window;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.ResultMatcher;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@ApiTest
class PublicPagesTest {

  @Autowired private MockMvc mvc;
  @Autowired private Season season;
  @Autowired private People people;
  @Autowired private Notices notices;
  @Autowired private Window window;

  @Test
  void showAnOpenCallWithItsDeadlineAndTheDaysLeft() throws Exception {
    var call = notice(season.open(), Kind.CALL);
    season.reachLastDay();

    read("/").andExpect(says(call.title()));
    read("/calls").andExpect(says("还剩 1 天")).andExpect(says("2026-06-30 23:59"));
    read("/notices/" + call.id())
        .andExpect(says("300,000.00"))
        .andExpect(says("<li>项目实施方案</li>"))
        .andExpect(says("href=\"/portal/rounds/" + call.round() + "/application\""));

    season.passDeadline();
    read("/notices/" + call.id())
        .andExpect(says("已结束"))
        .andExpect(content().string(not(containsString("/portal/rounds/"))));
  }

  @Test
  void showAListOnNoticeWithWhatCanBeObjectedTo() throws Exception {
    var number = onNotice();
    var notice = notice(round(number), Kind.PROPOSED);

    read("/notices").andExpect(says("/notices/" + notice.id()));
    read("/notices/" + notice.id())
        .andExpect(says("山东省机械工程学会"))
        .andExpect(says("/objections/new?number=" + number))
        .andExpect(says(notice.hash()));

    season.endNotice();
    read("/notices/" + notice.id())
        .andExpect(content().string(not(containsString("/objections/new"))));
  }

  @Test
  void handOutJustWhatWasHashed() throws Exception {
    var notice = notice(round(onNotice()), Kind.PROPOSED);

    var frozen = read("/notices/" + notice.id() + "/content.json").andReturn().getResponse();

    var digest = MessageDigest.getInstance("SHA-256").digest(frozen.getContentAsByteArray());
    assertThat(HexFormat.of().formatHex(digest)).isEqualTo(notice.hash());
  }

  @Test
  void areKeptByBrowsersAndSentOnce() throws Exception {
    var call = notice(season.open(), Kind.CALL);
    var first =
        read("/notices/" + call.id())
            .andExpect(header().string("Cache-Control", "max-age=60, public"))
            .andExpect(header().string("Vary", containsString("Cookie")))
            .andExpect(header().doesNotExist("Set-Cookie"));
    var etag = first.andReturn().getResponse().getHeader("ETag");

    mvc.perform(get("/notices/" + call.id()).header("If-None-Match", etag))
        .andExpect(status().isNotModified());
    assertThat(first.andReturn().getRequest().getSession(false)).isNull();
  }

  @Test
  void areKeptForNobodyWhoHasSignedInOrChangesTheLanguage() throws Exception {
    mvc.perform(get("/notices").with(people.officer()))
        .andExpect(header().string("Cache-Control", containsString("no-store")));
    mvc.perform(get("/notices?lang=en"))
        .andExpect(header().string("Cache-Control", containsString("no-store")));
  }

  @Test
  void refuseWhatIsNotThereAndAreNotKept() throws Exception {
    for (var id : new String[] {"NO-1-N1", "<script>alert(1)</script>", "..%2f", "%00"}) {
      mvc.perform(get("/notices/{id}", id))
          .andExpect(status().is4xxClientError())
          .andExpect(header().string("Cache-Control", not(containsString("public"))))
          .andExpect(content().string(not(containsString("<script>alert"))));
    }
  }

  @Test
  void turnToTheNearestPageThatThereIs() throws Exception {
    for (var page : new String[] {"0", "-7", "999999"}) {
      mvc.perform(get("/notices").param("page", page)).andExpect(status().isOk());
    }
  }

  @Test
  void areReadableForEveryone() throws Exception {
    RequestPostProcessor nobody = request -> request;
    var number = onNotice();
    var notice = notice(round(number), Kind.PROPOSED);
    var call = notice(round(number), Kind.CALL);

    assertThat(call.title()).endsWith(" 年度山东省创新争先学会申报通知");
    assertThat(notice.title()).endsWith(" 年度山东省创新争先学会拟支持名单公示");
    window.assertReadable("home", nobody, "/");
    window.assertReadable("calls", people.member(CLEAN), "/calls");
    window.assertReadable("call", nobody, "/notices/" + call.id());
    window.assertReadable("notices", nobody, "/notices");
    window.assertReadable("notice", nobody, "/notices/" + notice.id());
  }

  private String onNotice() throws Exception {
    var round = season.open();
    var number = season.submit(round, CLEAN);
    season.acceptForm(number);
    season.score(number, 1);
    season.confirmList(round);
    return number;
  }

  private static String round(String number) {
    return number.substring(0, number.lastIndexOf('-'));
  }

  private Notice notice(String round, Kind kind) {
    return notices.findByRoundOrderByPublishedAtAscIdAsc(round).stream()
        .filter(notice -> notice.kind() == kind)
        .findFirst()
        .orElseThrow();
  }

  private ResultActions read(String path) throws Exception {
    return mvc.perform(get(path)).andExpect(status().isOk());
  }

  private static ResultMatcher says(String words) {
    return content().string(containsString(words));
  }
}
