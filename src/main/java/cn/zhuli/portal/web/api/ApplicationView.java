package cn.zhuli.portal.web.api;

import cn.zhuli.fact.Facts;
import cn.zhuli.intake.Application;
import cn.zhuli.intake.Standing;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An application as callers see it.
 *
 * @param answers what was filled in; left out of lists
 * @param ranking where it stands on the list; left out for those who may not know it yet
 * @param track code of its track; left out where the round has none
 * @param amount yuan asked for or proposed; left out where nobody has said
 * @param award yuan, once the agreement binds both sides
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ApplicationView(
    String number,
    String round,
    String applicant,
    String applicantName,
    @Nullable String track,
    @Nullable BigDecimal amount,
    Instant submittedAt,
    String submittedBy,
    @Nullable String outcome,
    @Nullable String outcomeRule,
    @Nullable Instant closedAt,
    @Nullable BigDecimal award,
    @Nullable RankingView ranking,
    @Nullable Facts answers) {

  /** Score, rank and standing. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record RankingView(
      @Nullable BigDecimal score,
      int conditionsMet,
      @Nullable Integer rank,
      @Nullable Standing standing,
      @Nullable String label,
      @Nullable String reason) {

    static RankingView of(Application application) {
      return new RankingView(
          application.score().orElse(null),
          application.conditionsMet(),
          application.rank().orElse(null),
          application.standing().orElse(null),
          application.standing().map(Standing::label).orElse(null),
          application.standingReason());
    }
  }

  static ApplicationView of(Application application, boolean ranked) {
    return new ApplicationView(
        application.number(),
        application.round(),
        application.applicant(),
        application.applicantName(),
        application.track().orElse(null),
        ranked || application.award().isPresent() ? application.amount().orElse(null) : null,
        application.submittedAt(),
        application.submittedBy(),
        application.outcome().orElse(null),
        application.outcomeRule(),
        application.closedAt().orElse(null),
        application.award().orElse(null),
        ranked ? RankingView.of(application) : null,
        null);
  }

  ApplicationView with(Facts answers) {
    return new ApplicationView(
        number,
        round,
        applicant,
        applicantName,
        track,
        amount,
        submittedAt,
        submittedBy,
        outcome,
        outcomeRule,
        closedAt,
        award,
        ranking,
        answers);
  }
}
