package cn.zhuli.intake;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What an application is for.
 *
 * @param track code of the track; {@code null} where the round has none
 * @param amount yuan asked for; {@code null} where the applicant does not say
 * @param once what there may be only one application of, by one applicant in one round
 */
public record Bid(@Nullable String track, @Nullable BigDecimal amount, String once) {}
