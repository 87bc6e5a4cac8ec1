package cn.zhuli.process.access.web;

import cn.zhuli.signin.Passwords;
import cn.zhuli.signin.web.GivenPasswordStands;
import cn.zhuli.signin.web.PasswordPage;
import cn.zhuli.signin.web.Paths;
import cn.zhuli.signin.web.SignInPage;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers nothing but the page where a password is changed to whoever still has the one that they
 * were given; and notes when an administrator gives somebody a new one.
 */
class GivenPasswords extends OncePerRequestFilter {

  private static final RequestMatcher CREDENTIALS =
      EnginePaths.at(HttpMethod.PUT, "/user/{user}/credentials");
  private static final RequestMatcher NEEDED_FOR_THE_CHANGE =
      Paths.anyOf(
          PasswordPage.PATH,
          SignInPage.PATH,
          "/logout",
          "/zhuli*.css",
          "/webjars/htmx.org/**",
          "/favicon.ico",
          "/error");

  private final Passwords passwords;
  private final AccessDeniedHandler refuse;

  GivenPasswords(Passwords passwords, AccessDeniedHandler refuse) {
    this.passwords = passwords;
    this.refuse = refuse;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var person = SecurityContextHolder.getContext().getAuthentication();
    if (person == null || person instanceof AnonymousAuthenticationToken) {
      chain.doFilter(request, response);
    } else if (passwords.isGiven(person.getName()) && !NEEDED_FOR_THE_CHANGE.matches(request)) {
      refuse.handle(request, response, new GivenPasswordStands());
    } else {
      chain.doFilter(request, response);
      note(person, request, response);
    }
  }

  private void note(
      Authentication person, HttpServletRequest request, HttpServletResponse response) {
    var given = CREDENTIALS.matcher(request).getVariables().get("user");
    if (given != null
        && !given.equals(person.getName())
        && response.getStatus() == HttpStatus.NO_CONTENT.value()) {
      passwords.give(given);
    }
  }
}
