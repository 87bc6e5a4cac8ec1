package cn.zhuli.rule.web;

import cn.zhuli.rule.Explains;
import cn.zhuli.rule.Refusal;
import cn.zhuli.rule.Refused;
import jakarta.servlet.http.HttpServletResponse;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** The one place where errors leave as problem details: rule, field, Chinese and English (G-9). */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {

  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

  private final List<Explains> areas;

  Problems(List<Explains> areas) {
    this.areas = areas;
  }

  @ExceptionHandler
  ProblemDetail refused(Refused refused) {
    return problem(status(refused.kind()), refused.refusals());
  }

  /** Whatever else was thrown: a "no" that lies deeper, a collision, or a fault. */
  @ExceptionHandler
  ProblemDetail thrown(Exception thrown, HttpServletResponse response) throws Exception {
    if (response.isCommitted()
        || thrown instanceof AccessDeniedException
        || thrown instanceof AuthenticationException) {
      throw thrown;
    }
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      var meaning = meaning(cause);
      if (meaning != null) {
        return meaning;
      }
    }
    return fault(thrown);
  }

  private @Nullable ProblemDetail meaning(Throwable cause) {
    if (cause instanceof Refused refused) {
      return refused(refused);
    }
    if (cause instanceof ConcurrencyFailureException) {
      return overtaken();
    }
    if (cause instanceof SQLException failed) {
      return ofDatabase(String.valueOf(failed.getSQLState()));
    }
    return areas.stream()
        .flatMap(area -> area.meaning(cause).stream())
        .findFirst()
        .map(this::refused)
        .orElse(null);
  }

  /** By class of SQLSTATE: 22 is data that do not fit, 23 a constraint, 40 a lost race. */
  private static @Nullable ProblemDetail ofDatabase(String state) {
    return switch (state.substring(0, Math.min(2, state.length()))) {
      case "22" ->
          problem(
              HttpStatus.UNPROCESSABLE_ENTITY,
              "内容过长或含有无法保存的字符，未作任何改动，请修改后重试",
              "Something is too long or cannot be stored; nothing was changed");
      case "23" ->
          problem(
              HttpStatus.CONFLICT,
              "已有相同的记录，或同时有另一项操作先完成；未作任何改动，请刷新后查看",
              "There is such a record already, or another change came first; nothing was changed");
      case "40" -> overtaken();
      default -> null;
    };
  }

  private static ProblemDetail overtaken() {
    return problem(
        HttpStatus.CONFLICT,
        "同时有另一项操作先完成，请刷新后查看结果再决定",
        "Another change came first; reload, look at it, then decide again");
  }

  private static ProblemDetail fault(Exception thrown) {
    var reference = UUID.randomUUID().toString();
    LOG.error("Unexpected, told to the caller as {}", reference, thrown);
    return problem(
        HttpStatus.INTERNAL_SERVER_ERROR,
        "系统出错，未作任何改动；请稍后再试，仍不行请将编号 " + reference + " 告知管理员",
        "An unexpected error; nothing was changed. Try again, or give the administrator "
            + reference);
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
      HttpMessageNotReadableException e,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return answer(status, headers, Complaints.unreadable(e.getCause()));
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleTypeMismatch(
      TypeMismatchException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
    var name = e instanceof MethodArgumentTypeMismatchException of ? of.getName() : "";
    return answer(status, headers, Complaints.mistyped(name, e.getRequiredType()));
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleMissingServletRequestParameter(
      MissingServletRequestParameterException e,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return answer(status, headers, Complaints.missing(e.getParameterName()));
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleMissingServletRequestPart(
      MissingServletRequestPartException e,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return answer(status, headers, Complaints.missing(e.getRequestPartName()));
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
      MethodArgumentNotValidException e,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    var refusals = e.getAllErrors().stream().map(Complaints::invalid).toList();
    return answer(HttpStatus.UNPROCESSABLE_ENTITY, headers, refusals);
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleHandlerMethodValidationException(
      HandlerMethodValidationException e,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    var refusals = e.getAllErrors().stream().map(Complaints::invalid).toList();
    return answer(HttpStatus.UNPROCESSABLE_ENTITY, headers, refusals);
  }

  /** What Spring says in English gets a Chinese title. */
  @Override
  protected ResponseEntity<Object> createResponseEntity(
      @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
    if (body instanceof ProblemDetail problem && problem.getProperties() == null) {
      problem.setTitle(title(status));
    }
    return new ResponseEntity<>(body, headers, status);
  }

  private static String title(HttpStatusCode status) {
    return switch (status.value()) {
      case 404 -> "没有这个地址，请核对";
      case 405 -> "该地址不接受这种请求方法";
      case 406 -> "无法以所要求的格式答复";
      case 413 -> "内容过大，请缩小后重试";
      case 415 -> "不接受这种内容类型，请以 JSON 提交";
      default -> status.is5xxServerError() ? "系统暂时无法办理，请稍后再试" : "请求有误，请核对后重试";
    };
  }

  private static ResponseEntity<Object> answer(
      HttpStatusCode status, HttpHeaders headers, Refusal refusal) {
    return answer(status, headers, List.of(refusal));
  }

  private static ResponseEntity<Object> answer(
      HttpStatusCode status, HttpHeaders headers, List<Refusal> refusals) {
    return new ResponseEntity<>(problem(status, refusals), headers, status);
  }

  private static ProblemDetail problem(HttpStatusCode status, String zh, String en) {
    return problem(status, List.of(new Refusal(null, null, zh, en)));
  }

  private static ProblemDetail problem(HttpStatusCode status, List<Refusal> refusals) {
    var problem = ProblemDetail.forStatus(status);
    problem.setTitle(refusals.stream().map(Refusal::zh).collect(Collectors.joining("；")));
    problem.setDetail(refusals.stream().map(Refusal::en).collect(Collectors.joining("; ")));
    problem.setProperty("refusals", refusals);
    return problem;
  }

  static HttpStatus status(Refused.Kind kind) {
    return switch (kind) {
      case NOT_FOUND -> HttpStatus.NOT_FOUND;
      case FORBIDDEN -> HttpStatus.FORBIDDEN;
      case CONFLICT -> HttpStatus.CONFLICT;
      case INVALID -> HttpStatus.UNPROCESSABLE_ENTITY;
      case TOO_LARGE -> HttpStatus.PAYLOAD_TOO_LARGE;
      case UNSUPPORTED_TYPE -> HttpStatus.UNSUPPORTED_MEDIA_TYPE;
      case TOO_MANY -> HttpStatus.TOO_MANY_REQUESTS;
    };
  }
}
