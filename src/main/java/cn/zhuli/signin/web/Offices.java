package cn.zhuli.signin.web;

import cn.zhuli.caller.Caller;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** What only those who hold an office may do, whichever association they hold it in. */
public final class Offices {

  private Offices() {}

  /** The register shows accounts and penalties; every association's officers keep it. */
  public static AuthorizationDecision isOfficerOrAdministrator(
      Supplier<Authentication> person, RequestAuthorizationContext request) {
    return new AuthorizationDecision(Caller.of(person.get()).isOfficerOfSome());
  }

  public static boolean isAdministrator(@Nullable Authentication person) {
    return Caller.of(person).isAdministrator();
  }

  public static AuthorizationDecision isAdministrator(
      Supplier<Authentication> person, RequestAuthorizationContext request) {
    return new AuthorizationDecision(isAdministrator(person.get()));
  }
}
