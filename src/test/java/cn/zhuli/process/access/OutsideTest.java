package cn.zhuli.process.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldif.LDIFException;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** People whose passwords are kept by an office's identity provider, or by its directory. */
@AccessTest
@TestPropertySource(
    properties = {
      "camunda.bpm.process-engine-name=outside",
      "zhuli.access.oidc.enabled=true",
      "zhuli.access.oidc.create=true",
      "zhuli.access.oidc.groups.reviewers=xx-form-review",
      "spring.security.oauth2.client.registration.office.client-id=zhuli",
      "spring.security.oauth2.client.registration.office.client-secret=secret",
      "spring.security.oauth2.client.registration.office.client-name=Office",
      "spring.security.oauth2.client.registration.office.scope=openid,profile",
      "zhuli.access.ldap.enabled=true",
      "zhuli.access.ldap.create=true",
      "zhuli.access.ldap.user-search-base=ou=people",
      "zhuli.access.ldap.group-search-base=ou=groups",
      "zhuli.access.ldap.groups.leaders=xx-leader"
    })
class OutsideTest {

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

  @LocalServerPort int port;
  @Autowired People people;
  @Autowired IdentityService identities;

  private final HttpClient browser =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

  @DynamicPropertySource
  static void outside(DynamicPropertyRegistry settings) throws LDAPException, LDIFException {
    var provider = IdentityProvider.start();
    settings.add("spring.security.oauth2.client.provider.office.issuer-uri", provider::address);
    var directory = directory();
    settings.add(
        "zhuli.access.ldap.url",
        () -> "ldap://localhost:" + directory.getListenPort() + "/dc=office");
  }

  private static InMemoryDirectoryServer directory() throws LDAPException, LDIFException {
    var config = new InMemoryDirectoryServerConfig("dc=office");
    config.setListenerConfigs(InMemoryListenerConfig.createLDAPConfig("office", 0));
    config.setSchema(null);
    var directory = new InMemoryDirectoryServer(config);
    directory.add("dn: dc=office", "objectClass: domain", "dc: office");
    directory.add("dn: ou=people,dc=office", "objectClass: organizationalUnit", "ou: people");
    directory.add("dn: ou=groups,dc=office", "objectClass: organizationalUnit", "ou: groups");
    directory.add(
        "dn: uid=li,ou=people,dc=office",
        "objectClass: inetOrgPerson",
        "uid: li",
        "cn: 李主任",
        "mail: li@example.org",
        "userPassword: directory-pw");
    directory.add(
        "dn: cn=leaders,ou=groups,dc=office",
        "objectClass: groupOfNames",
        "cn: leaders",
        "member: uid=li,ou=people,dc=office");
    directory.startListening();
    return directory;
  }

  @Test
  void signsInAtTheProviderWithAProofKeyAndGetsTheGroupsOfTheTable() {
    assertThat(get(house("/login")).body()).contains("/oauth2/authorization/office", "Office");

    var asked = get(house("/oauth2/authorization/office"));
    assertThat(location(asked)).contains("code_challenge=", "code_challenge_method=S256");

    var back = atTheProvider("wang");

    assertThat(back.statusCode()).isEqualTo(302);
    assertThat(location(back)).endsWith("/");
    assertThat(get(house("/api/who")).body())
        .contains("wang", "xx-form-review")
        .doesNotContain("choir");
    assertThat(get(house("/camunda/app/tasklist/outside/")).statusCode()).isNotEqualTo(302);
    assertThat(identities.createUserQuery().userId("wang").singleResult().getFirstName())
        .isEqualTo("wang of the office");
    assertThat(get(house("/password")).body()).contains("统一身份认证").doesNotContain("id=\"next\"");
  }

  @Test
  void signingOutEndsTheSessionHereAndAsksTheProviderToo() {
    atTheProvider("wang");

    var out = post(house("/logout"), "_csrf=" + token(house("/password?lang=zh")));

    assertThat(location(out)).contains("/connect/logout?id_token_hint=");
    assertThat(get(house("/api/who")).statusCode()).isEqualTo(401);
    var origin = location(out).substring(0, location(out).indexOf("/connect"));
    assertThat(get(house("/login")).headers().firstValue("Content-Security-Policy"))
        .hasValueSatisfying(policy -> assertThat(policy).endsWith("form-action 'self' " + origin));
  }

  @Test
  void takesAGroupAwayThatThePersonIsNoLongerDue() {
    people.add("wang");
    identities.createMembership("wang", "xx-leader");
    if (identities.createGroupQuery().groupMember("wang").groupId("xx-form-review").count() == 0) {
      identities.createMembership("wang", "xx-form-review");
    }

    atTheProvider("wang");

    assertThat(get(house("/api/who")).body()).contains("xx-form-review", "xx-leader");
    identities.deleteMembership("wang", "xx-leader");
  }

  @ParameterizedTest
  @ValueSource(strings = {"admin", "bad name"})
  void nobodyBecomesOurAdministratorByANameNorComesInWithAnImpossibleOne(String name) {
    var back = atTheProvider(name);

    assertThat(location(back)).endsWith("/login?unknown");
    assertThat(get(house("/login?unknown")).body()).contains("尚未在本系统登记");
    assertThat(get(house("/api/who")).statusCode()).isEqualTo(401);
  }

  @Test
  void aStolenCodeIsOfNoUseToAnotherBrowser() {
    get(house("/oauth2/authorization/office"));

    var forged = get(house("/login/oauth2/code/office?code=stolen&state=guessed"));

    assertThat(location(forged)).endsWith("/login?unknown");
  }

  @Test
  void signsInWithThePasswordOfTheDirectory() {
    var signedIn = signIn("li", "directory-pw");

    assertThat(location(signedIn)).doesNotContain("error");
    assertThat(get(house("/api/who")).body()).contains("li", "xx-leader");
    assertThat(identities.createUserQuery().userId("li").singleResult().getEmail())
        .isEqualTo("li@example.org");
  }

  @ParameterizedTest
  @CsvSource({"li, wrong", "li, ''", "nobody, directory-pw", "*, directory-pw", "l*, directory-pw"})
  void refusesWrongEmptyAndForgedNamesAlike(String user, String password) {
    assertThat(location(signIn(user, password))).endsWith("/login?error");
    assertThat(get(house("/api/who")).statusCode()).isEqualTo(401);
  }

  @Test
  void programsGoOnWithTheUsersOfTheEngine() {
    assertThat(new Browser(port).getAs("reviewer", "/api/who").body()).contains("reviewer");
  }

  /** Goes to the provider, signs in there, and returns the answer to the way back. */
  private HttpResponse<String> atTheProvider(String user) {
    var form = follow(get(house("/oauth2/authorization/office")), "/login");
    var answer =
        post(
            form,
            "username="
                + encoded(user)
                + "&password="
                + IdentityProvider.PASSWORD
                + "&_csrf="
                + token(form));
    var back = follow(answer, "/login/oauth2/code/office");
    return get(back);
  }

  /** Follows redirects until one leads to the given path. */
  private String follow(HttpResponse<String> answer, String path) {
    var next = answer;
    for (int i = 0; i < 5; i++) {
      var to = next.uri().resolve(location(next));
      if (to.getPath().equals(path)) {
        return to.toString();
      }
      next = get(to.toString());
    }
    throw new AssertionError("never led to " + path + " but to " + next.uri() + next.body());
  }

  private HttpResponse<String> signIn(String user, String password) {
    var form = house("/login");
    return post(
        form,
        "username=" + encoded(user) + "&password=" + encoded(password) + "&_csrf=" + token(form));
  }

  private String house(String path) {
    return "http://127.0.0.1:" + port + path;
  }

  private String token(String page) {
    var found = TOKEN.matcher(get(page).body());
    assertThat(found.find()).as(page).isTrue();
    return encoded(found.group(1));
  }

  private HttpResponse<String> get(String address) {
    return send(HttpRequest.newBuilder(URI.create(address)).header("Accept", "text/html,*/*"));
  }

  private HttpResponse<String> post(String address, String form) {
    return send(
        HttpRequest.newBuilder(URI.create(address))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form)));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return browser.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("nowhere");
  }
}
