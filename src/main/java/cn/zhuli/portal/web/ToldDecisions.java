package cn.zhuli.portal.web;

import cn.zhuli.caller.Caller;
import cn.zhuli.intake.Application;
import cn.zhuli.journal.Story;
import cn.zhuli.programme.Wording;
import cn.zhuli.rights.Telling;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was decided in a case, as far as whoever asks may know it. */
@Component
class ToldDecisions {

  private final Telling telling;
  private final Wording wording;

  ToldDecisions(Telling telling, Wording wording) {
    this.telling = telling;
    this.wording = wording;
  }

  /** What was decided. */
  record Decided(
      String at, String label, String verdict, @Nullable String rule, @Nullable String reason) {}

  /** Latest first, since whoever looks wants to know what is new. */
  List<Decided> of(Application application, Caller caller) {
    var decided =
        telling.to(caller, application).stream()
            .map(Telling.Told::entry)
            .filter(entry -> entry.kind() == Story.Kind.DECISION)
            .map(this::decided)
            .collect(Collectors.toList());
    Collections.reverse(decided);
    return decided;
  }

  private Decided decided(Story.Entry entry) {
    var verdict = entry.verdict();
    return new Decided(
        Moments.minute(entry.at()),
        entry.label(),
        verdict == null ? "" : wording.verdict(verdict),
        entry.rule(),
        entry.reason());
  }
}
