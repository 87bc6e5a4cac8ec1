package cn.zhuli.programme.web;

import cn.zhuli.intake.Application;
import cn.zhuli.intake.Standing;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** One line of the ranked list, with its reason. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RankedView(
    @Nullable Integer rank,
    String number,
    String applicant,
    @Nullable BigDecimal score,
    int conditionsMet,
    @Nullable Standing standing,
    String label,
    @Nullable String reason,
    @Nullable String outcome) {

  static RankedView of(Application application) {
    return new RankedView(
        application.rank().orElse(null),
        application.number(),
        application.applicantName(),
        application.score().orElse(null),
        application.conditionsMet(),
        application.standing().orElse(null),
        application.standing().map(Standing::label).orElse(""),
        application.standingReason(),
        application.outcome().orElse(null));
  }

  RankedView ended(String how) {
    return new RankedView(
        rank, number, applicant, score, conditionsMet, standing, label, reason, how);
  }
}
