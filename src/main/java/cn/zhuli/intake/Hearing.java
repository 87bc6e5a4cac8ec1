package cn.zhuli.intake;

import cn.zhuli.rule.Refusal;
import cn.zhuli.rule.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What becomes of a "no": thrown at once, or noted while the other checks go on. */
final class Hearing {

  private final @Nullable List<Refusal> noted;

  private Hearing(@Nullable List<Refusal> noted) {
    this.noted = noted;
  }

  static Hearing untilTheFirst() {
    return new Hearing(null);
  }

  static Hearing toTheEnd() {
    return new Hearing(new ArrayList<>());
  }

  /** What the check found, or {@code null} where it said "no" and that was noted. */
  <T> @Nullable T of(Supplier<@Nullable T> check) {
    if (noted == null) {
      return check.get();
    }
    try {
      return check.get();
    } catch (Refused refused) {
      noted.addAll(refused.refusals());
      return null;
    }
  }

  void of(Runnable check) {
    of(
        () -> {
          check.run();
          return null;
        });
  }

  List<Refusal> noted() {
    return noted == null ? List.of() : List.copyOf(noted);
  }
}
