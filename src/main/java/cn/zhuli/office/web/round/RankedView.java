package cn.zhuli.office.web.round;

import cn.zhuli.intake.Application;
import cn.zhuli.intake.Standing;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One line of the ranked list, with its reason.
 *
 * @param track what its track is called; left out where the round has none
 * @param rank within the track
 * @param amount yuan that it is to get
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RankedView(
    @Nullable String track,
    @Nullable Integer rank,
    String number,
    String applicant,
    BigDecimal amount,
    @Nullable BigDecimal score,
    int conditionsMet,
    @Nullable Standing standing,
    String label,
    @Nullable String reason,
    @Nullable String outcome) {

  static RankedView of(Application application, @Nullable String track, BigDecimal amount) {
    return new RankedView(
        track,
        application.rank().orElse(null),
        application.number(),
        application.applicantName(),
        amount,
        application.score().orElse(null),
        application.conditionsMet(),
        application.standing().orElse(null),
        application.standing().map(Standing::label).orElse(""),
        application.standingReason(),
        application.outcome().orElse(null));
  }

  RankedView ended(String how) {
    return new RankedView(
        track, rank, number, applicant, amount, score, conditionsMet, standing, label, reason, how);
  }
}
