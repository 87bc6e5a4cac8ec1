package cn.zhuli.signin.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhuli.DatabaseTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

/** A server as it is meant to run: behind a proxy with https. */
@DatabaseTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("production")
class SecureCookiesTest {

  @LocalServerPort private int port;

  @Test
  void sendsTheSessionByHttpsOnly() throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/login"))
            .header("X-Forwarded-Proto", "https")
            .build();

    var answer = HttpClient.newHttpClient().send(request, BodyHandlers.discarding());

    assertThat(answer.headers().firstValue("Set-Cookie"))
        .hasValueSatisfying(
            cookie ->
                assertThat(cookie).contains("JSESSIONID", "Secure", "HttpOnly", "SameSite=Lax"));
    assertThat(answer.headers().firstValue("Strict-Transport-Security")).isPresent();
  }
}
