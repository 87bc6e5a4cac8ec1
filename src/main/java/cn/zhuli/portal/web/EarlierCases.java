package cn.zhuli.portal.web;

import static java.util.stream.Collectors.groupingBy;

import cn.zhuli.caller.Caller;
import cn.zhuli.intake.Application;
import cn.zhuli.portal.OwnCases;
import cn.zhuli.programme.Rounds;
import cn.zhuli.programme.Wording;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What units have handed in, as pages list it, and what of it can be copied into a new draft. */
@Component
class EarlierCases {

  private final OwnCases cases;
  private final Rounds rounds;
  private final Wording wording;

  EarlierCases(OwnCases cases, Rounds rounds, Wording wording) {
    this.cases = cases;
    this.rounds = rounds;
    this.wording = wording;
  }

  /**
   * An application.
   *
   * @param programme under which it can be copied into a new draft
   */
  record Case(
      String number,
      String title,
      String unit,
      String submittedAt,
      @Nullable String outcome,
      String programme) {}

  /** Whose answers can be copied: a unit's own, by programme. */
  Map<String, List<Case>> of(Caller caller) {
    return of(cases.of(caller.units()), caller);
  }

  /** What of these can be copied. */
  Map<String, List<Case>> of(List<Application> own, Caller caller) {
    return own.stream()
        .filter(found -> caller.actsFor(found.applicant()))
        .map(this::line)
        .collect(groupingBy(Case::programme));
  }

  Case line(Application application) {
    var round = rounds.get(application.round());
    return new Case(
        application.number(),
        round.title() + " " + round.year(),
        application.applicantName(),
        Moments.minute(application.submittedAt()),
        application.outcome().map(wording::verdict).orElse(null),
        round.programme());
  }
}
