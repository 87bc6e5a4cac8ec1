package cn.zhuli.assessment;

import cn.zhuli.assessment.Limits.Claim;
import cn.zhuli.assessment.Limits.Limit;
import cn.zhuli.intake.Amounts;
import cn.zhuli.intake.Application;
import cn.zhuli.intake.Applications;
import cn.zhuli.intake.Standing;
import cn.zhuli.programme.Round;
import cn.zhuli.programme.Track;
import cn.zhuli.programme.Tracks;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What a round has to give, and what of it is still free (SL-1, WH-6, G-6). */
@Component
class Vacancies {

  private final Applications applications;
  private final Tracks tracks;
  private final Amounts amounts;

  Vacancies(Applications applications, Tracks tracks, Amounts amounts) {
    this.applications = applications;
    this.tracks = tracks;
    this.amounts = amounts;
  }

  /** What can be given to those who are ranked: all but what is awarded already. */
  Limits toRank(Round round) {
    return left(round, application -> application.award().isPresent());
  }

  /** What is free beside those who hold a place or an award. */
  Limits free(Round round) {
    return left(
        round,
        application ->
            application.award().isPresent()
                || application.stands(Standing.SELECTED) && !application.isClosed());
  }

  /** What an application would take. */
  Claim claim(Application application) {
    var amount = application.award().orElseGet(() -> amounts.of(application));
    return new Claim(application.number(), application.track().orElse(null), amount);
  }

  private Limits left(Round round, Predicate<Application> holds) {
    var held =
        applications.findByRoundOrderByNumber(round.id()).stream()
            .filter(holds)
            .map(this::claim)
            .toList();
    return limits(round).less(held);
  }

  private Limits limits(Round round) {
    var known = tracks.of(round.id());
    return new Limits(
        new Limit(known.isEmpty() ? "" : "批次", round.places(), round.budget()),
        known.stream()
            .collect(
                Collectors.toMap(
                    Track::code,
                    track ->
                        new Limit(
                            "“" + track.label() + "”",
                            track.places().orElse(null),
                            track.budget().orElse(null)))));
  }
}
