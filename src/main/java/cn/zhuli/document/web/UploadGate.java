package cn.zhuli.document.web;

import cn.zhuli.document.DocumentSettings;
import cn.zhuli.document.Limits;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Set;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.autoconfigure.web.servlet.MultipartProperties;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.Assert;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Answers uploads that the server would cut off. Without it a form too large to be read loses its
 * token on the way, and its sender hears of a forgery, or of a broken connection, instead of the
 * limit. Stands before the security filters for that reason; it reads and forgets, nothing else.
 */
@Component
@Order(SecurityProperties.DEFAULT_FILTER_ORDER - 1)
class UploadGate extends OncePerRequestFilter {

  private static final Set<String> TAKING_FILES =
      Set.of("/documents", "/api/documents", "/objections/new", "/registry");
  private static final int MOST_TIMES_THE_LIMIT = 8;

  private final DataSize limit;
  private final Limits limits;
  private final HandlerExceptionResolver problems;

  UploadGate(
      MultipartProperties multipart,
      DocumentSettings settings,
      Limits limits,
      @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
    this.limit = multipart.getMaxRequestSize();
    this.limits = limits;
    this.problems = problems;
    var ours = settings.maxSize();
    Assert.state(
        above(multipart.getMaxFileSize(), ours) && above(limit, ours),
        "spring.servlet.multipart.max-file-size and max-request-size have to be above"
            + " zhuli.documents.max-size, which is "
            + ours);
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    var path = request.getRequestURI().substring(request.getContextPath().length());
    return !TAKING_FILES.contains(path)
        || limit.isNegative()
        || request.getContentLengthLong() <= limit.toBytes();
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    forget(request);
    if (request.getRequestURI().endsWith("/api/documents")) {
      problems.resolveException(request, response, null, limits.tooLarge());
    } else {
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
      response.setHeader("Location", request.getRequestURI() + "?" + query(request) + "tooLarge");
    }
  }

  /** What the address said stays, such as which application an objection is about. */
  private static String query(HttpServletRequest request) {
    var query = request.getQueryString();
    return query == null ? "" : query + "&";
  }

  /** A browser reads the answer only once it has sent everything; within reason. */
  private void forget(HttpServletRequest request) throws IOException {
    if (request.getContentLengthLong() <= MOST_TIMES_THE_LIMIT * limit.toBytes()) {
      try (InputStream rest = request.getInputStream()) {
        rest.transferTo(OutputStream.nullOutputStream());
      }
    }
  }

  private static boolean above(DataSize multipart, DataSize ours) {
    return multipart.isNegative() || multipart.compareTo(ours) > 0;
  }
}
