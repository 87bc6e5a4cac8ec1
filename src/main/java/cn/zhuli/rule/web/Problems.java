package cn.zhuli.rule.web;

import cn.zhuli.rule.Refusal;
import cn.zhuli.rule.Refused;
import java.util.stream.Collectors;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** The one place where errors leave as problem details: rule, field, Chinese and English (G-9). */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {

  @ExceptionHandler
  ProblemDetail refused(Refused refused) {
    var problem = ProblemDetail.forStatus(status(refused.kind()));
    problem.setTitle(refused.refusals().stream().map(Refusal::zh).collect(Collectors.joining("；")));
    problem.setDetail(
        refused.refusals().stream().map(Refusal::en).collect(Collectors.joining("; ")));
    problem.setProperty("refusals", refused.refusals());
    return problem;
  }

  @ExceptionHandler
  ProblemDetail overtaken(ConcurrencyFailureException overtaken) {
    var problem = ProblemDetail.forStatus(HttpStatus.CONFLICT);
    problem.setTitle("同时有另一项操作先完成，请刷新后查看结果再决定");
    problem.setDetail("Another change came first; reload, look at it, then decide again");
    return problem;
  }

  private static HttpStatus status(Refused.Kind kind) {
    return switch (kind) {
      case NOT_FOUND -> HttpStatus.NOT_FOUND;
      case FORBIDDEN -> HttpStatus.FORBIDDEN;
      case CONFLICT -> HttpStatus.CONFLICT;
      case INVALID -> HttpStatus.UNPROCESSABLE_ENTITY;
      case TOO_LARGE -> HttpStatus.PAYLOAD_TOO_LARGE;
      case UNSUPPORTED_TYPE -> HttpStatus.UNSUPPORTED_MEDIA_TYPE;
    };
  }
}
