package cn.zhuli.process.access.web;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * Checks a password against the engine's users. One answer for every failure: unknown, wrong and
 * locked for the moment look alike. What the person may do is read anew with each request.
 */
@Component
@ConditionalOnWebApplication
class EngineUsers implements AuthenticationProvider {

  private final IdentityService identities;

  EngineUsers(IdentityService identities) {
    this.identities = identities;
  }

  @Override
  public Authentication authenticate(Authentication claimed) {
    var password = claimed.getCredentials();
    if (password == null || !identities.checkPassword(claimed.getName(), password.toString())) {
      throw new BadCredentialsException("账号或密码不正确");
    }
    return UsernamePasswordAuthenticationToken.authenticated(claimed.getName(), null, List.of());
  }

  @Override
  public boolean supports(Class<?> authentication) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
  }
}
