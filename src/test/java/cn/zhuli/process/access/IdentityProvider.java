package cn.zhuli.process.access;

import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.autoconfigure.http.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.security.oauth2.server.servlet.OAuth2AuthorizationServerAutoConfiguration;
import org.springframework.boot.autoconfigure.security.oauth2.server.servlet.OAuth2AuthorizationServerJwtAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.DispatcherServletAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.ServletWebServerFactoryAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;

/** An office's own identity provider, on a port of its own, with a handful of people. */
final class IdentityProvider {

  static final String PASSWORD = "pw";

  /** Their groups there, by who they are. */
  private static final Map<String, List<String>> PEOPLE =
      Map.of("wang", List.of("reviewers", "choir"), "admin", List.of(), "bad name", List.of());

  private static final String CLIENT = "spring.security.oauth2.authorizationserver.client.zhuli.";

  private final int port;

  private IdentityProvider(int port) {
    this.port = port;
  }

  static IdentityProvider start() {
    var context =
        new SpringApplicationBuilder(Office.class)
            .properties(
                Map.of(
                    "spring.config.name",
                    "office",
                    "server.port",
                    "0",
                    "server.servlet.session.cookie.name",
                    "OFFICE",
                    CLIENT + "registration.client-id",
                    "zhuli",
                    CLIENT + "registration.client-secret",
                    "{noop}secret",
                    CLIENT + "registration.client-authentication-methods",
                    "client_secret_basic",
                    CLIENT + "registration.authorization-grant-types",
                    "authorization_code",
                    CLIENT + "registration.redirect-uris",
                    "http://127.0.0.1/login/oauth2/code/office",
                    CLIENT + "registration.scopes",
                    "openid,profile",
                    CLIENT + "require-proof-key",
                    "true"))
            .run();
    return new IdentityProvider(
        ((ServletWebServerApplicationContext) context).getWebServer().getPort());
  }

  String address() {
    return "http://localhost:" + port;
  }

  /** Knows nothing of the application under test. */
  @TestConfiguration(proxyBeanMethods = false)
  @ImportAutoConfiguration({
    PropertyPlaceholderAutoConfiguration.class,
    ServletWebServerFactoryAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    SecurityAutoConfiguration.class,
    SecurityFilterAutoConfiguration.class,
    OAuth2AuthorizationServerJwtAutoConfiguration.class,
    OAuth2AuthorizationServerAutoConfiguration.class
  })
  static class Office {

    @Bean
    UserDetailsService people() {
      return new InMemoryUserDetailsManager(
          PEOPLE.keySet().stream()
              .map(id -> User.withUsername(id).password("{noop}" + PASSWORD).build())
              .toList());
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> claims() {
      return token -> {
        var id = token.getPrincipal().getName();
        token
            .getClaims()
            .claim("preferred_username", id)
            .claim("name", id + " of the office")
            .claim("groups", PEOPLE.getOrDefault(id, List.of()));
      };
    }
  }
}
