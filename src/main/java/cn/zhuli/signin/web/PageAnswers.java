package cn.zhuli.signin.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/** Leads a person to the sign-in page and back; a script on a page gets a plain 401 instead. */
public class PageAnswers implements AuthenticationEntryPoint, AccessDeniedHandler {

  private final AuthenticationEntryPoint toSignIn;
  private final AccessDeniedHandler refuse = new AccessDeniedHandlerImpl();

  public PageAnswers() {
    var entry = new LoginUrlAuthenticationEntryPoint(SignInPage.PATH);
    entry.setFavorRelativeUris(true);
    this.toSignIn = entry;
  }

  /** Remembers where a person wanted to go, not what a script asked for. */
  public static HttpSessionRequestCache wayBack() {
    var cache = new HttpSessionRequestCache();
    cache.setRequestMatcher(PageAnswers::isNavigation);
    return cache;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
      throws IOException, ServletException {
    if (isNavigation(request)) {
      toSignIn.commence(request, response, e);
    } else {
      response.setStatus(HttpStatus.UNAUTHORIZED.value());
    }
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
      throws IOException, ServletException {
    if (e instanceof GivenPasswordStands && isNavigation(request)) {
      response.sendRedirect(request.getContextPath() + PasswordPage.PATH);
    } else if (e instanceof CsrfException && SignInPage.PATH.equals(request.getServletPath())) {
      response.sendRedirect(request.getContextPath() + SignInPage.PATH + "?expired");
    } else {
      refuse.handle(request, response, e);
    }
  }

  /** Says the same of every failure, but for an address from which too many came. */
  public void refuseSignIn(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
      throws IOException {
    if (e instanceof InternalAuthenticationServiceException) {
      refuseGuest(request, response, e);
      return;
    }
    var why = e instanceof TooManyFailures ? "?busy" : "?error";
    response.sendRedirect(request.getContextPath() + SignInPage.PATH + why);
  }

  /** Says that somebody who is known elsewhere is not known here, or that it did not work. */
  public void refuseGuest(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
      throws IOException {
    response.sendRedirect(request.getContextPath() + SignInPage.PATH + "?unknown");
  }

  private static boolean isNavigation(HttpServletRequest request) {
    var accept = request.getHeader(HttpHeaders.ACCEPT);
    return HttpMethod.GET.matches(request.getMethod())
        && accept != null
        && accept.contains(MediaType.TEXT_HTML_VALUE)
        && request.getHeader("HX-Request") == null;
  }
}
