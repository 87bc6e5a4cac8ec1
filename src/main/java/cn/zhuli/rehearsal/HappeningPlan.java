package cn.zhuli.rehearsal;

import java.time.LocalDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Something that happens from outside: {@code on} a day, or {@code when} a task appears. */
record HappeningPlan(
    @Nullable LocalDateTime on,
    @Nullable String when,
    @Nullable String of,
    @Nullable Map<String, Object> objection,
    @Nullable String withdrawal,
    @Nullable Map<String, Object> fraud,
    @Nullable Map<String, Object> expect) {

  /** The applicant whom it concerns: the one it names, or whose happening it is. */
  String concerning(String owner) {
    return Objects.requireNonNullElse(of, owner);
  }

  /** Whether exactly one thing happens. */
  boolean isOneThing() {
    return Stream.of(objection, withdrawal, fraud).filter(Objects::nonNull).count() == 1;
  }
}
