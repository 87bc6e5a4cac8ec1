package cn.zhuli.process.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads with each request who the person is and which groups they are in, so that a change counts
 * at once and not at the next sign-in; who no longer exists is nobody.
 */
class CurrentRights extends OncePerRequestFilter {

  private final IdentityService identities;

  CurrentRights(IdentityService identities) {
    this.identities = identities;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var claimed = SecurityContextHolder.getContext().getAuthentication();
    if (claimed != null && !(claimed instanceof AnonymousAuthenticationToken)) {
      refresh(claimed.getName());
    }
    chain.doFilter(request, response);
  }

  private void refresh(String user) {
    if (identities.createUserQuery().userId(user).count() == 0) {
      SecurityContextHolder.setContext(new SecurityContextImpl());
    } else {
      SecurityContextHolder.setContext(new SecurityContextImpl(withGroups(user)));
    }
  }

  private Authentication withGroups(String user) {
    List<Group> groups = identities.createGroupQuery().groupMember(user).list();
    return UsernamePasswordAuthenticationToken.authenticated(
        user,
        null,
        groups.stream().map(group -> new SimpleGrantedAuthority(group.getId())).toList());
  }
}
