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
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Follows links from page to page as each kind of person, one of each shape. */
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
    var next = new ArrayDeque<Followed>();
    Stream.of(begin).map(path -> new Followed("", path)).forEach(next::add);
    while (!next.isEmpty()) {
      var followed = next.remove();
      var answer = ask(followed.path(), who, signedIn);
      if (!tellsSomething(answer)) {
        nowhere.add(followed.toString());
      }
      links(answer).stream()
          .map(link -> new Followed(followed.path(), absolute(followed.path(), link)))
          .filter(link -> known.takes(link.path()))
          .forEach(next::add);
    }
    assertThat(known.shapes).hasSizeGreaterThan(5);
    return nowhere;
  }

  /** A link, and the page on which it stands. */
  private record Followed(String page, String path) {}

  private static String absolute(String page, String link) {
    return URI.create(page).resolve(link).toString().replaceAll("#.*", "");
  }

  /** A page or a file; a "no" only in words, and never that there is no such page. */
  private static boolean tellsSomething(MockHttpServletResponse answer) throws Exception {
    var status = answer.getStatus();
    return status < 400
        || status != 404 && status < 500 && answer.getContentAsString().contains("role=\"alert\"");
  }

  /** What was followed; of links that differ in their numbers only, one. */
  private static final class Known {

    private final Set<String> shapes = new HashSet<>();

    boolean takes(String path) {
      return path.startsWith("/")
          && !path.startsWith(ENGINE)
          && shapes.add(path.replaceAll("[^/?&=]*\\d[^/?&=]*", "1"));
    }
  }

  /**
   * The answer in the end; whoever is asked to sign in does so, or has done so on a page before.
   */
  private MockHttpServletResponse ask(
      String path, RequestPostProcessor who, RequestPostProcessor signedIn) throws Exception {
    var first = ask(path, who);
    var answer = first.getStatus() == HttpStatus.UNAUTHORIZED.value() ? ask(path, signedIn) : first;
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
