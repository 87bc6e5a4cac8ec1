package cn.zhuli.extension.web;

import cn.zhuli.calendar.Time;
import cn.zhuli.extension.Extension;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A request and its answer, as a page shows them.
 *
 * @param state last part of the message key of how far it has come
 */
record Answered(
    String wanted,
    String reason,
    String askedAt,
    String state,
    @Nullable String granted,
    @Nullable String answer) {

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(Time.ZONE);

  static Answered of(Extension extension) {
    return new Answered(
        extension.wanted().toString(),
        extension.reason(),
        MINUTE.format(extension.askedAt()),
        extension.state().name().toLowerCase(Locale.ROOT),
        extension.granted().map(LocalDate::toString).orElse(null),
        extension.answer().filter(words -> !words.isEmpty()).orElse(null));
  }

  static @Nullable String minute(@Nullable Instant at) {
    return at == null ? null : MINUTE.format(at);
  }
}
