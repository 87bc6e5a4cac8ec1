package cn.zhuli.signin.web;

import cn.zhuli.signin.Guests;
import java.util.List;
import java.util.Objects;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** Finds or makes the user here whom an identity provider vouches for. */
class Welcome extends OidcUserService {

  private final OidcSettings settings;
  private final Guests guests;

  Welcome(OidcSettings settings, Guests guests) {
    this.settings = settings;
    this.guests = guests;
  }

  @Override
  public OidcUser loadUser(OidcUserRequest request) {
    var told = super.loadUser(request);
    var id = told.getClaimAsString(settings.userClaim());
    if (id == null || !guests.admit(guest(id, told), terms())) {
      throw new OAuth2AuthenticationException("unknown_user");
    }
    return new DefaultOidcUser(
        List.of(), told.getIdToken(), told.getUserInfo(), settings.userClaim());
  }

  private Guests.Guest guest(String id, OidcUser told) {
    return new Guests.Guest(
        id,
        Objects.requireNonNullElse(told.getClaimAsString(settings.nameClaim()), id),
        Objects.requireNonNullElse(told.getClaimAsString(settings.mailClaim()), ""),
        Objects.requireNonNullElse(told.getClaimAsStringList(settings.groupsClaim()), List.of()));
  }

  private Guests.Terms terms() {
    return new Guests.Terms(settings.create(), settings.groups());
  }
}
