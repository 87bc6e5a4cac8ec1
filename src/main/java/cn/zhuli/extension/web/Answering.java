package cn.zhuli.extension.web;

import cn.zhuli.caller.Caller;
import cn.zhuli.extension.Extending;
import cn.zhuli.extension.Extension;
import cn.zhuli.extension.Extensions;
import cn.zhuli.rights.CaseAccess;
import cn.zhuli.rule.Refused;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** An officer of the authority answers a request. */
@Component
class Answering {

  private final Extending extending;
  private final Extensions extensions;
  private final CaseAccess cases;

  Answering(Extending extending, Extensions extensions, CaseAccess cases) {
    this.extending = extending;
    this.extensions = extensions;
    this.cases = cases;
  }

  /**
   * Grants it.
   *
   * @param until the day; the one that was asked for where it is left out
   */
  void approve(
      String number, UUID id, @Nullable LocalDate until, @Nullable String answer, Caller caller) {
    var extension = governed(number, id, caller);
    extending.approve(
        id,
        Requesting.plausible(Objects.requireNonNullElse(until, extension.wanted())),
        Requesting.atMost("answer", Objects.requireNonNullElse(answer, "")),
        caller.user());
  }

  void refuse(String number, UUID id, String answer, Caller caller) {
    governed(number, id, caller);
    extending.refuse(id, Requesting.said("answer", answer), caller.user());
  }

  private Extension governed(String number, UUID id, Caller caller) {
    var application = cases.governed(number, caller);
    return extensions
        .findById(id)
        .filter(found -> found.number().equals(application.number()))
        .orElseThrow(() -> Refused.notFound("extension", id.toString()));
  }
}
