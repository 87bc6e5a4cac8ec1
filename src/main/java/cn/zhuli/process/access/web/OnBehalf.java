package cn.zhuli.process.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Tenant;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets every call to the engine in this request run with the rights of who signed in. */
class OnBehalf extends OncePerRequestFilter {

  private final IdentityService identities;

  OnBehalf(IdentityService identities) {
    this.identities = identities;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var person = SecurityContextHolder.getContext().getAuthentication();
    if (person == null || person instanceof AnonymousAuthenticationToken) {
      chain.doFilter(request, response);
      return;
    }
    try {
      identities.setAuthentication(person.getName(), groups(person), tenants(person));
      chain.doFilter(request, response);
    } finally {
      identities.clearAuthentication();
    }
  }

  private static List<String> groups(Authentication person) {
    return person.getAuthorities().stream().map(GrantedAuthority::getAuthority).toList();
  }

  private List<String> tenants(Authentication person) {
    return identities
        .createTenantQuery()
        .userMember(person.getName())
        .includingGroupsOfUser(true)
        .list()
        .stream()
        .map(Tenant::getId)
        .toList();
  }
}
