package cn.zhuli.office.web.round;

import cn.zhuli.fact.Facts;
import cn.zhuli.payment.TrackSums;
import cn.zhuli.programme.Round;
import cn.zhuli.programme.Track;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A round: its terms for everybody, how it stands for the staff of its authority.
 *
 * @param award yuan for each
 * @param budget yuan in all
 * @param tracks kinds of project within it; left out where it has none
 * @param progress left out for those who do not run the round
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RoundView(
    String id,
    String programme,
    String title,
    String authority,
    int year,
    Round.Phase phase,
    String phaseLabel,
    Instant openedAt,
    Instant deadline,
    int places,
    BigDecimal award,
    BigDecimal budget,
    LocalDate materialsDue,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<TrackView> tracks,
    @Nullable Progress progress) {

  /**
   * How a round stands.
   *
   * @param standings how many stand where on the list
   * @param outcomes how many ended how
   * @param sums budget, committed, paid and recovered, in yuan
   * @param tracks by code, how many are selected and what is committed; left out without tracks
   * @param waiting what the round waits for; left out when it waits for nobody
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Progress(
      int applications,
      Map<String, Long> standings,
      Map<String, Long> outcomes,
      Facts sums,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, TrackSums.Sum> tracks,
      @Nullable Waiting waiting) {}

  static RoundView of(Round round, List<Track> tracks, @Nullable Progress progress) {
    return new RoundView(
        round.id(),
        round.programme(),
        round.title(),
        round.authority(),
        round.year(),
        round.phase(),
        label(round.phase()),
        round.openedAt(),
        round.deadline(),
        round.places(),
        round.award(),
        round.budget(),
        round.materialsDue(),
        tracks.stream().map(track -> TrackView.of(track, round)).toList(),
        progress);
  }

  static String label(Round.Phase phase) {
    return switch (phase) {
      case ANNOUNCED -> "已立项";
      case OPEN -> "受理申报";
      case REVIEWING -> "审查评审";
      case AWARDED -> "已公布入选";
      case CLOSED -> "已结项";
    };
  }
}
