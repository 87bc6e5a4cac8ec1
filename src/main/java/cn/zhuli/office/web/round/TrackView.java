package cn.zhuli.office.web.round;

import cn.zhuli.programme.Round;
import cn.zhuli.programme.Track;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A track of a round (类别).
 *
 * @param track its code, as applications name it
 * @param rule the rule that speaks of it
 * @param places how many are selected at most; left out where only the round limits them
 * @param least yuan that one award is at least
 * @param most yuan that one award is at most
 * @param budget yuan that the track may commit; left out where only the round limits it
 * @param deadline last instant for applications; left out as long as it has no call
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TrackView(
    String track,
    String label,
    String rule,
    @Nullable Integer places,
    BigDecimal least,
    BigDecimal most,
    @Nullable BigDecimal budget,
    Track.Opens opens,
    Track.Call call,
    @Nullable Instant deadline) {

  static TrackView of(Track track, Round round) {
    return new TrackView(
        track.code(),
        track.label(),
        track.rule(),
        track.places().orElse(null),
        track.least(),
        track.most(),
        track.budget().orElse(null),
        track.opens(),
        track.call(),
        track.deadline(round).orElse(null));
  }
}
