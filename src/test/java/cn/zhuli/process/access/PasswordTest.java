package cn.zhuli.process.access;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhuli.signin.Passwords;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@AccessTest
class PasswordTest {

  private static final String GIVEN = "Vorlaeufig-2026-x";
  private static final String OWN = "Eigenes-Wort-2027";

  @LocalServerPort int port;
  @Autowired People people;
  @Autowired Passwords passwords;
  Browser browser;

  @BeforeEach
  void openABrowser() {
    browser = new Browser(port);
  }

  @Test
  void whomAnAdministratorEntersMustChangeThePasswordFirst() {
    enter("newcomer");

    browser.signIn("newcomer", GIVEN);

    for (var page : Stream.of("/", "/rounds", "/camunda/app/tasklist/default/").toList()) {
      assertThat(location(browser.get(page))).as(page).endsWith("/password");
    }
    assertThat(browser.get("/api/who").body()).contains("/password");
    assertThat(browser.get("/api/who").statusCode()).isEqualTo(403);
    assertThat(browser.get("/camunda/api/engine/engine/default/task").statusCode()).isIn(302, 403);
    assertThat(basic("newcomer", GIVEN, "/engine-rest/task")).isEqualTo(403);
    assertThat(basic("newcomer", GIVEN, "/api/who")).isEqualTo(403);
    assertThat(browser.get("/password").body()).contains("别人设置");
  }

  @Test
  void onceItIsChangedEverythingAnswersAndTheSessionIsAnother() {
    enter("newcomer2");
    browser.signIn("newcomer2", GIVEN);
    var before = browser.cookie("JSESSIONID");

    var answer = change(GIVEN, OWN, OWN);

    assertThat(location(answer)).endsWith("/password?changed");
    assertThat(browser.cookie("JSESSIONID")).isPresent().isNotEqualTo(before);
    assertThat(browser.get("/password?changed").body()).contains("密码已修改");
    assertThat(browser.get("/api/who").body()).contains("newcomer2");
    assertThat(basic("newcomer2", OWN, "/engine-rest/task")).isEqualTo(200);
    assertThat(basic("newcomer2", GIVEN, "/engine-rest/task")).isEqualTo(401);
  }

  @Test
  void aPasswordThatAnAdministratorResetsIsAGivenOneAgain() {
    people.add("resetter", Role.LEADER.group("xx"));
    var body =
        "{\"password\": \""
            + GIVEN
            + "\", \"authenticatedUserPassword\": \""
            + People.PASSWORD
            + "\"}";

    assertThat(put("/engine-rest/user/resetter/credentials", body)).isEqualTo(204);

    assertThat(passwords.isGiven("resetter")).isTrue();
    assertThat(basic("resetter", GIVEN, "/api/who")).isEqualTo(403);
  }

  @ParameterizedTest
  @CsvSource({
    "wrong-one, Eigenes-Wort-2027, Eigenes-Wort-2027, 当前密码不正确",
    "Sommer-2026-Regen, short, short, 不符合要求",
    "Sommer-2026-Regen, Eigenes-Wort-2027, Eigenes-Wort-2028, 不一致",
    "Sommer-2026-Regen, Sommer-2026-Regen, Sommer-2026-Regen, 不能与当前密码相同",
    "Sommer-2026-Regen, Chooser-2027-word, Chooser-2027-word, 不符合要求"
  })
  void refusesAndChangesNothing(String current, String next, String again, String why) {
    var user = "chooser" + Math.abs(why.hashCode() + next.hashCode());
    people.add(user, Role.LEADER.group("xx"));
    browser.signIn(user, People.PASSWORD);
    next = next.replace("Chooser", user);

    var answer = change(current, next, again.replace("Chooser", user));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains(why, "aria-invalid").doesNotContain(next);
  }

  @Test
  void aForgedFormChangesNothing() {
    people.add("careful", Role.LEADER.group("xx"));
    browser.signIn("careful", People.PASSWORD);

    var forged =
        browser.postForm(
            "/password", "current=" + People.PASSWORD + "&next=" + OWN + "&again=" + OWN);

    assertThat(forged.statusCode()).isEqualTo(403);
    assertThat(basic("careful", People.PASSWORD, "/api/who")).isEqualTo(200);
  }

  @Test
  void nobodyIsLedToSignIn() {
    assertThat(location(browser.get("/password"))).endsWith("/login");
  }

  @Test
  void unknownWrongAndLockedLookAlikeAndTakeAsLong() {
    people.add("locked", Role.LEADER.group("xx"));
    browser.signIn("locked", "guess");
    browser.signIn("locked", "guess");

    for (var attempt :
        Stream.of("locked " + People.PASSWORD, "locked guess", "no-such-user guess").toList()) {
      var begin = System.nanoTime();
      var answer =
          browser.signIn(attempt.split(" ", 2)[0], attempt.split(" ", 2)[1].replace(" ", "+"));
      assertThat(location(answer)).as(attempt).endsWith("/login?error");
      assertThat(Duration.ofNanos(System.nanoTime() - begin))
          .as(attempt)
          .isBetween(Duration.ofMillis(250), Duration.ofSeconds(5));
    }
    assertThat(browser.get("/login?error").body()).contains("输错十次后须由系统管理员解锁");
  }

  private void enter(String user) {
    var created =
        browser.postAs(
            "admin",
            "/engine-rest/user/create",
            "{\"profile\": {\"id\": \""
                + user
                + "\", \"firstName\": \"新\", \"lastName\": \"人\"},"
                + " \"credentials\": {\"password\": \""
                + GIVEN
                + "\"}}");
    assertThat(created.statusCode()).isEqualTo(204);
  }

  private HttpResponse<String> change(String current, String next, String again) {
    return browser.postForm(
        "/password",
        "current=" + current + "&next=" + next + "&again=" + again,
        "X-CSRF-TOKEN",
        browser.token());
  }

  private int basic(String user, String password, String path) {
    return status(request(path).header("Authorization", Browser.basic(user, password)).GET());
  }

  private int put(String path, String json) {
    return status(
        request(path)
            .header("Authorization", Browser.basic("admin", People.PASSWORD))
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(json)));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
  }

  private static int status(HttpRequest.Builder request) {
    try {
      return HttpClient.newHttpClient()
          .send(request.build(), BodyHandlers.discarding())
          .statusCode();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("nowhere");
  }
}
