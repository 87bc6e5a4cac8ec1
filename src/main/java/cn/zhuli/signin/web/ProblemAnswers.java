package cn.zhuli.signin.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/**
 * Tells a program that it has not signed in, or may not, as a problem detail. Without a Basic
 * challenge, so that no browser opens its dialog, keeps the password and can be made to send it.
 */
public class ProblemAnswers implements AuthenticationEntryPoint, AccessDeniedHandler {

  private final ObjectMapper json;

  public ProblemAnswers(ObjectMapper json) {
    this.json = json;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
      throws IOException {
    if (e instanceof TooManyFailures) {
      answer(
          request,
          response,
          HttpStatus.TOO_MANY_REQUESTS,
          "此地址登录失败次数过多，请一刻钟后再试",
          "Too many failed sign-ins from this address; try again in a quarter of an hour");
      return;
    }
    answer(
        request,
        response,
        HttpStatus.UNAUTHORIZED,
        "请先登录，或使用正确的账号和密码（Basic 认证）",
        "Sign in first, or send the right user and password (Basic)");
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
      throws IOException {
    if (e instanceof GivenPasswordStands) {
      answer(
          request,
          response,
          HttpStatus.FORBIDDEN,
          "请先登录网页并修改初始密码（" + PasswordPage.PATH + "）",
          "Sign in at " + PasswordPage.PATH + " and change the password that you were given");
    } else if (e instanceof CsrfException) {
      answer(
          request,
          response,
          HttpStatus.FORBIDDEN,
          "页面已过期，请刷新后重试",
          "The CSRF token is missing or outdated; reload the page and try again");
    } else {
      answer(
          request,
          response,
          HttpStatus.FORBIDDEN,
          "您没有此项权限，如有需要请联系系统管理员",
          "You may not do this; ask an administrator if you should");
    }
  }

  private void answer(
      HttpServletRequest request,
      HttpServletResponse response,
      HttpStatus status,
      String title,
      String detail)
      throws IOException {
    var problem = ProblemDetail.forStatusAndDetail(status, detail);
    problem.setTitle(title);
    problem.setInstance(URI.create(request.getRequestURI()));
    response.setStatus(status.value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    json.writeValue(response.getOutputStream(), problem);
  }
}
