package cn.zhuli.signin.web;

import cn.zhuli.signin.Guests;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.LogoutConfigurer;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.stereotype.Component;

/** Sign-in with identity providers of other organisations; off unless it is configured. */
@Component
@ConditionalOnWebApplication
@EnableConfigurationProperties({OidcSettings.class, LdapSettings.class})
public class IdentityProviders {

  private static final String AUTHORIZATION = "/oauth2/authorization";
  private static final String AFTER_SIGN_OUT = "{baseUrl}" + SignInPage.PATH + "?logout";

  private final OidcSettings settings;
  private final Guests guests;
  private final @Nullable ClientRegistrationRepository registrations;

  IdentityProviders(
      OidcSettings settings,
      Guests guests,
      ObjectProvider<ClientRegistrationRepository> registrations) {
    this.settings = settings;
    this.guests = guests;
    this.registrations = settings.enabled() ? registrations.getObject() : null;
  }

  /**
   * A way to sign in elsewhere.
   *
   * @param name as the operator calls it
   */
  record Way(String path, String name) {}

  List<Way> ways() {
    return known()
        .map(found -> new Way(AUTHORIZATION + "/" + found.getRegistrationId(), name(found)))
        .toList();
  }

  /** Takes back who signed in elsewhere, with a proof that only this server can give (PKCE). */
  public void signIn(HttpSecurity http, PageAnswers pages) throws Exception {
    if (registrations == null) {
      return;
    }
    var asking = new DefaultOAuth2AuthorizationRequestResolver(registrations, AUTHORIZATION);
    asking.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
    http.oauth2Login(
        login ->
            login
                .loginPage(SignInPage.PATH)
                .authorizationEndpoint(point -> point.authorizationRequestResolver(asking))
                .userInfoEndpoint(point -> point.oidcUserService(new Welcome(settings, guests)))
                .failureHandler(pages::refuseGuest));
  }

  /** Whoever signed in elsewhere is led there to sign out as well. */
  public void signOut(LogoutConfigurer<HttpSecurity> logout) {
    if (registrations != null) {
      var elsewhere = new OidcClientInitiatedLogoutSuccessHandler(registrations);
      elsewhere.setPostLogoutRedirectUri(AFTER_SIGN_OUT);
      elsewhere.setDefaultTargetUrl(SignInPage.PATH + "?logout");
      logout.logoutSuccessHandler(elsewhere);
    }
  }

  /** Where the form of signing out may lead to, for the content policy of our pages. */
  public String signOutOrigins() {
    return known()
        .map(found -> found.getProviderDetails().getConfigurationMetadata())
        .map(told -> told.get("end_session_endpoint"))
        .filter(Objects::nonNull)
        .map(point -> " " + origin(String.valueOf(point)))
        .distinct()
        .collect(Collectors.joining());
  }

  private static URI origin(String address) {
    var all = URI.create(address);
    return URI.create(all.getScheme() + "://" + all.getRawAuthority());
  }

  private Stream<ClientRegistration> known() {
    return registrations instanceof Iterable<?> all
        ? StreamSupport.stream(all.spliterator(), false).map(ClientRegistration.class::cast)
        : Stream.empty();
  }

  private static String name(ClientRegistration registration) {
    return Objects.requireNonNullElse(
        registration.getClientName(), registration.getRegistrationId());
  }
}
