package cn.zhuli.process.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@AccessTest
class SignInTest {

  @LocalServerPort int port;
  @Autowired People people;
  @Autowired IdentityService identities;
  @Autowired TaskService tasks;
  Browser browser;

  @BeforeEach
  void openABrowser() {
    browser = new Browser(port);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/engine-rest",
        "/engine-rest/engine",
        "/engine-rest/task",
        "/engine-rest/user",
        "/api/anything",
        "/actuator",
        "/actuator/env",
        "/v3/api-docs"
      })
  void tellsAProgramThatIsNobodyToSignInWithoutTheBrowsersDialog(String path) {
    var answer = browser.get(path);

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("WWW-Authenticate")).isEmpty();
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(answer.body()).contains("请先登录", "Sign in first");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/camunda/",
        "/camunda/app/cockpit/default/",
        "/camunda/app/admin/default/setup/",
        "/camunda/api/engine/engine/default/task",
        "/camunda/api/admin/setup/default/user/create",
        "/webjars/camunda/app/tasklist/index.html",
        "/swagger-ui/index.html",
        "/a-page-of-tomorrow"
      })
  void leadsAPersonWhoIsNobodyToTheSignInPage(String path) {
    var answer = browser.get(path);

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(location(answer)).endsWith("/login");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/engine-rest;x=1/engine", "//engine-rest/engine", "/camunda;/app/"})
  void turnsAwayPathsThatItsPartsReadDifferently(String path) {
    assertThat(browser.get(path).statusCode()).isEqualTo(400);
  }

  @Test
  void healthAndWhatIsListedAsOpenNeedNoSignIn() {
    assertThat(browser.get("/actuator/health").body()).contains("UP");
    assertThat(browser.get("/api/open/who").body()).contains("nobody");
  }

  @Test
  void saysTheSameOfAWrongPasswordAndOfAnUnknownUser() {
    people.add("forgetful", Role.LEADER.group("xx"));

    var wrong = browser.signIn("forgetful", "guess");
    var unknown = new Browser(port).signIn("no-such-user", "guess");

    assertThat(location(wrong)).endsWith("/login?error");
    assertThat(location(unknown)).isEqualTo(location(wrong));
    assertThat(browser.get("/login?error").body()).contains("账号或密码不正确");
  }

  @Test
  void aPageLeftOpenTooLongAsksToSignInAgain() {
    var answer =
        browser.postForm("/login", "username=reviewer&password=" + People.PASSWORD + "&_csrf=old");

    assertThat(location(answer)).endsWith("/login?expired");
  }

  @Test
  void oneSignInOpensTheWebApplicationsToo() {
    browser.signIn("reviewer", People.PASSWORD);

    assertThat(browser.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(200);
    assertThat(browser.get("/camunda/api/engine/engine/default/task").statusCode()).isEqualTo(200);
    assertThat(browser.get("/camunda/app/cockpit/default/").statusCode()).isEqualTo(403);
  }

  @Test
  void anOfficerComesIntoCockpitToo() {
    browser.signIn("officer", People.PASSWORD);

    assertThat(browser.get("/camunda/app/cockpit/default/").statusCode()).isEqualTo(200);
  }

  @Test
  void leadsBackToThePageThatWasAskedFor() {
    browser.get("/camunda/app/tasklist/default/");

    var answer = browser.signIn("reviewer", People.PASSWORD);

    assertThat(location(answer)).contains("/camunda/app/tasklist/default/");
  }

  @Test
  void givesAFreshSessionCookieThatScriptsAndOtherSitesCannotUse() {
    browser.get("/login");
    var before = browser.cookie("JSESSIONID");

    var answer = browser.signIn("reviewer", People.PASSWORD);

    assertThat(browser.cookie("JSESSIONID")).isPresent().isNotEqualTo(before);
    assertThat(answer.headers().firstValue("Set-Cookie"))
        .hasValueSatisfying(
            cookie -> assertThat(cookie).contains("HttpOnly").contains("SameSite=Lax"));
  }

  @Test
  void signingOutOfAWebApplicationEndsTheWholeSession() {
    browser.signIn("reviewer", People.PASSWORD);
    browser.get("/camunda/app/tasklist/default/");
    var token = browser.cookie("XSRF-TOKEN").orElseThrow();

    var answer =
        browser.postForm("/camunda/api/admin/auth/user/default/logout", "", "X-XSRF-TOKEN", token);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(browser.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(302);
    assertThat(browser.get("/api/who").statusCode()).isEqualTo(401);
  }

  @Test
  void theWebApplicationsKeepTheirOwnProtectionAgainstForgedRequests() {
    browser.signIn("reviewer", People.PASSWORD);
    browser.get("/camunda/app/tasklist/default/");

    var task = tasks.createTaskQuery().processInstanceId(people.aCase().getId()).list().get(0);

    var forged =
        browser.postForm(
            "/camunda/api/engine/engine/default/task/" + task.getId() + "/claim",
            "userId=reviewer");

    assertThat(forged.statusCode()).isEqualTo(403);
    assertThat(forged.headers().firstValue("X-XSRF-TOKEN")).hasValue("Required");
  }

  @Test
  void signingOutOfOurPagesEndsTheSession() {
    browser.signIn("reviewer", People.PASSWORD);

    browser.postForm("/logout", "", "X-CSRF-TOKEN", browser.token());

    assertThat(browser.get("/api/who").statusCode()).isEqualTo(401);
  }

  @Test
  void nobodyNotEvenTheAdministratorCanReachTheSetupPage() {
    browser.signIn("admin", People.PASSWORD);

    assertThat(browser.get("/camunda/app/admin/default/").statusCode()).isEqualTo(200);
    assertThat(browser.get("/camunda/app/admin/default/setup/").statusCode()).isEqualTo(403);
    assertThat(browser.get("/camunda/api/admin/setup/default/user/create").statusCode())
        .isEqualTo(403);
  }

  @Test
  void ourApiWorksAsThePersonOfTheSession() {
    browser.signIn("reviewer", People.PASSWORD);

    assertThat(browser.get("/api/who").body()).contains("reviewer", "xx-form-review");
  }

  @Test
  void aSessionWritesToOurApiOnlyWithTheTokenOfItsPage() {
    browser.signIn("reviewer", People.PASSWORD);

    var forged = browser.postForm("/api/who", "");
    var meant = browser.postForm("/api/who", "", "X-CSRF-TOKEN", browser.token());

    assertThat(forged.statusCode()).isEqualTo(403);
    assertThat(forged.body()).contains("请刷新后重试");
    assertThat(meant.body()).contains("reviewer");
  }

  @Test
  void aProgramWritesToOurApiWithAPasswordAndLeavesNoSession() {
    var answer = browser.postAs("reviewer", "/api/who", "{}");

    assertThat(answer.body()).contains("reviewer", "xx-form-review");
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
  }

  @Test
  void leavesNobodyBehindOnTheThread() {
    for (int i = 0; i < 20; i++) {
      browser.getAs("reviewer", "/api/who");
      browser.getAs("reviewer", "/engine-rest/task");
    }
    for (int i = 0; i < 20; i++) {
      assertThat(new Browser(port).get("/api/open/who").body()).contains("nobody");
    }
  }

  @Test
  void aChangeOfGroupsCountsAtOnce() {
    people.add("mover", Role.LEADER.group("xx"));
    browser.signIn("mover", People.PASSWORD);
    assertThat(browser.get("/api/who").body()).contains("xx-leader");

    identities.deleteMembership("mover", "xx-leader");

    assertThat(browser.get("/api/who").body()).doesNotContain("xx-leader");
  }

  @Test
  void whoIsDeletedIsOutAtOnce() {
    people.add("leaver", Role.LEADER.group("xx"));
    browser.signIn("leaver", People.PASSWORD);
    assertThat(browser.get("/api/who").statusCode()).isEqualTo(200);

    identities.deleteUser("leaver");

    assertThat(browser.get("/api/who").statusCode()).isEqualTo(401);
    assertThat(browser.get("/camunda/app/welcome/default/").statusCode()).isEqualTo(302);
  }

  @Test
  void onlyAdministratorsSeeMoreOfTheActuatorThanHealth() {
    assertThat(browser.getAs("officer", "/actuator").statusCode()).isEqualTo(403);
    assertThat(browser.getAs("admin", "/actuator").statusCode()).isEqualTo(200);
  }

  @Test
  void pagesMayNotBeFramedByOthersNorLoadFromElsewhere() {
    var headers = browser.get("/login").headers();

    assertThat(headers.firstValue("Content-Security-Policy"))
        .hasValueSatisfying(policy -> assertThat(policy).contains("default-src 'self'"));
    assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(headers.firstValue("X-Frame-Options")).hasValue("SAMEORIGIN");
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("nowhere");
  }
}
