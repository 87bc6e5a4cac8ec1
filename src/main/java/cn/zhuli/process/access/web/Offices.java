package cn.zhuli.process.access.web;

import cn.zhuli.process.access.Role;
import java.util.function.Supplier;
import org.camunda.bpm.engine.authorization.Groups;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** What only those who hold an office may do, whichever association they hold it in. */
final class Offices {

  private Offices() {}

  /** The register shows accounts and penalties; every association's officers keep it. */
  static AuthorizationDecision isOfficerOrAdministrator(
      Supplier<Authentication> person, RequestAuthorizationContext request) {
    var officer = Role.OFFICER.group("");
    return new AuthorizationDecision(
        person.get().getAuthorities().stream()
            .map(GrantedAuthority::getAuthority)
            .anyMatch(group -> group.endsWith(officer) || group.equals(Groups.CAMUNDA_ADMIN)));
  }

  static boolean isAdministrator(@Nullable Authentication person) {
    return person != null
        && person.getAuthorities().stream()
            .anyMatch(group -> Groups.CAMUNDA_ADMIN.equals(group.getAuthority()));
  }

  static AuthorizationDecision isAdministrator(
      Supplier<Authentication> person, RequestAuthorizationContext request) {
    return new AuthorizationDecision(isAdministrator(person.get()));
  }
}
