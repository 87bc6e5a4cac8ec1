package cn.zhuli.process.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationProvider;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Lets who has signed in straight into the engine's web applications, and ends the whole session
 * when they sign out there.
 */
class WebappDoor extends ContainerBasedAuthenticationFilter {

  private static final RequestMatcher SIGN_OUT =
      PathPatternRequestMatcher.withDefaults()
          .matcher("/camunda/api/admin/auth/user/{engine}/logout");

  @Override
  public void init(FilterConfig config) {
    authenticationProvider = new SignedIn();
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    super.doFilter(request, response, chain);
    if (SIGN_OUT.matches((HttpServletRequest) request)
        && ((HttpServletResponse) response).getStatus() == HttpServletResponse.SC_OK) {
      ((HttpServletRequest) request).getSession().invalidate();
    }
  }

  /** Spring has asked for the password; the web applications take its word. */
  private static class SignedIn implements AuthenticationProvider {

    @Override
    public AuthenticationResult extractAuthenticatedUser(
        HttpServletRequest request, ProcessEngine engine) {
      var person = SecurityContextHolder.getContext().getAuthentication();
      return person == null
          ? AuthenticationResult.unsuccessful()
          : AuthenticationResult.successful(person.getName());
    }

    @Override
    public void augmentResponseByAuthenticationChallenge(
        HttpServletResponse response, ProcessEngine engine) {
      // a challenge would open the browser's own dialog beside our sign-in page
    }
  }
}
