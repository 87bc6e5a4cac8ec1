package cn.zhuli.extension.web;

import cn.zhuli.extension.Extension;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A request for more time as both sides see it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ExtensionView(
    UUID id,
    String number,
    String task,
    String element,
    String label,
    Instant due,
    LocalDate wanted,
    String reason,
    Instant askedAt,
    Extension.State state,
    @Nullable LocalDate granted,
    @Nullable String answer,
    @Nullable Instant decidedAt) {

  static ExtensionView of(Extension extension) {
    return new ExtensionView(
        extension.id(),
        extension.number(),
        extension.task(),
        extension.element(),
        extension.label(),
        extension.due(),
        extension.wanted(),
        extension.reason(),
        extension.askedAt(),
        extension.state(),
        extension.granted().orElse(null),
        extension.answer().orElse(null),
        extension.decidedAt().orElse(null));
  }
}
