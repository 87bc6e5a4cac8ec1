package cn.zhuli.process.access.web;

import cn.zhuli.signin.Guests;
import cn.zhuli.signin.web.PasswordCheck;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Checks a password against the engine's users, who are locked for longer with each failure. */
@Component
@ConditionalOnWebApplication
@Order(Ordered.HIGHEST_PRECEDENCE)
class EngineUsers implements PasswordCheck {

  private final IdentityService identities;
  private final Guests guests;

  EngineUsers(IdentityService identities, Guests guests) {
    this.identities = identities;
    this.guests = guests;
  }

  @Override
  public boolean isRight(String user, String password) {
    return !guests.isGuest(user) && identities.checkPassword(user, password);
  }
}
