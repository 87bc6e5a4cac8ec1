package cn.zhuli.page.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import cn.zhuli.scene.ApiTest;
import cn.zhuli.scene.Http;
import cn.zhuli.scene.People;
import cn.zhuli.scene.Season;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.authorization.Groups;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Follows links from page to page as each kind of person, a few of each shape. */
@ApiTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LinksTest {

  private static final Pattern LINK = Pattern.compile("<a [^>]*href=\"([^\"]+)\"");

  /** The engine's own applications are no pages of ours. */
  private static final String ENGINE = "/camunda";

  private static final String SIGN_IN = "/login";

  @Autowired private Season season;
  @Autowired private People people;
  @Autowired private Http http;
  @Autowired private MockMvc mvc;
  private RequestPostProcessor member;

  @BeforeAll
  void letThereBeSomethingOnEveryPage() throws Exception {
    var round = season.open();
    var number = season.submit(round, Season.CLEAN);
    season.acceptForm(number);
    season.score(number, 1);
    season.confirmList(round);
    var next = season.open();
    member = people.member(Season.SECOND);
    http.post(member, Map.of("unit", Season.SECOND), "/api/rounds/{r}/drafts", next);
    season.askForSupplement(season.submit(next, Season.CLEAN));
  }

  @Test
  void nobodyIsLedNowhere() throws Exception {
    assertThat(leadingNowhere(request -> request, member, "/")).isEmpty();
  }

  @Test
  void aSocietyIsLedNowhere() throws Exception {
    var units = new RequestPostProcessor[] {member, people.member(Season.CLEAN)};
    for (var unit : units) {
      assertThat(leadingNowhere(unit, unit, "/portal")).isEmpty();
    }
  }

  @Test
  void anOfficerIsLedNowhere() throws Exception {
    var officer = people.officer();
    assertThat(leadingNowhere(officer, officer, "/work", "/rounds", "/registry")).isEmpty();
  }

  @Test
  void anAdministratorIsLedNowhere() throws Exception {
    var admin = people.in("chief", Groups.CAMUNDA_ADMIN);
    assertThat(leadingNowhere(admin, admin, "/work", "/rounds", "/calendar")).isEmpty();
  }

  /** Links that end nowhere, each with the page on which it stands. */
  private List<String> leadingNowhere(
      RequestPostProcessor who, RequestPostProcessor signedIn, String... begin) throws Exception {
    var nowhere = new ArrayList<String>();
    var known = new Known();
    var next = new ArrayDeque<String>();
    Stream.of(begin).filter(known::takes).forEach(next::add);
    while (!next.isEmpty()) {
      var page = next.remove();
      for (var link : links(ask(page, who, signedIn))) {
        var path = URI.create(page).resolve(link).toString().replaceAll("#.*", "");
        if (known.takes(path)) {
          next.add(path);
          if (!tellsSomething(ask(path, who, signedIn))) {
            nowhere.add(page + " → " + path);
          }
        }
      }
    }
    assertThat(known.shapes).hasSizeGreaterThan(5);
    return nowhere;
  }

  /** A page or a file; a "no" only in words, and never that there is no such page. */
  private static boolean tellsSomething(MockHttpServletResponse answer) throws Exception {
    var status = answer.getStatus();
    return status < 400
        || status != 404 && status < 500 && answer.getContentAsString().contains("role=\"alert\"");
  }

  /** What was followed; of links that differ in their numbers only, a few. */
  private static final class Known {

    private static final int FEW = 3;

    private final Set<String> paths = new HashSet<>();
    private final Map<String, Integer> shapes = new HashMap<>();

    boolean takes(String path) {
      return path.startsWith("/")
          && !path.startsWith(ENGINE)
          && paths.add(path)
          && shapes.merge(path.replaceAll("[^/?&=]*\\d[^/?&=]*", "1"), 1, Integer::sum) <= FEW;
    }
  }

  /** The answer in the end; whoever is asked to sign in does so. */
  private MockHttpServletResponse ask(
      String path, RequestPostProcessor who, RequestPostProcessor signedIn) throws Exception {
    var answer = ask(path, who);
    for (var to = answer.getRedirectedUrl(); to != null; to = answer.getRedirectedUrl()) {
      answer = to.endsWith(SIGN_IN) ? ask(path, signedIn) : ask(to, signedIn);
    }
    return answer;
  }

  private MockHttpServletResponse ask(String path, RequestPostProcessor who) throws Exception {
    var request = get(URI.create(path)).with(who);
    return mvc.perform(request.header(HttpHeaders.ACCEPT, MediaType.TEXT_HTML_VALUE + ",*/*"))
        .andReturn()
        .getResponse();
  }

  private static List<String> links(MockHttpServletResponse answer) throws Exception {
    var type = answer.getContentType();
    return type == null || !type.startsWith(MediaType.TEXT_HTML_VALUE)
        ? List.of()
        : LINK.matcher(answer.getContentAsString())
            .results()
            .map(found -> found.group(1).replace("&amp;", "&"))
            .toList();
  }
}
