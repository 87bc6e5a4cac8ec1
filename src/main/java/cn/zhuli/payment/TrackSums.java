package cn.zhuli.payment;

import cn.zhuli.intake.Application;
import cn.zhuli.intake.Applications;
import cn.zhuli.intake.Standing;
import cn.zhuli.programme.Round;
import cn.zhuli.programme.Track;
import cn.zhuli.programme.Tracks;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What became of each track of a round, in numbers and yuan; it reconciles with its budget. */
@Component
public class TrackSums {

  private final Tracks tracks;
  private final Applications applications;

  TrackSums(Tracks tracks, Applications applications) {
    this.tracks = tracks;
    this.applications = applications;
  }

  /**
   * The sums of one track.
   *
   * @param selected how many hold a place
   * @param committed yuan promised in awards that bind
   */
  public record Sum(long applications, long selected, BigDecimal committed) {

    public static final Sum NOTHING = new Sum(0, 0, BigDecimal.ZERO);
  }

  /**
   * By code, in the order of the model; empty for a round without tracks.
   *
   * @throws IllegalStateException when more is committed than the track has
   */
  public Map<String, Sum> of(Round round) {
    var known = tracks.of(round.id());
    var all =
        known.isEmpty()
            ? List.<Application>of()
            : applications.findByRoundOrderByNumber(round.id());
    var sums = new LinkedHashMap<String, Sum>();
    known.forEach(track -> sums.put(track.code(), sum(track, all)));
    return sums;
  }

  private static Sum sum(Track track, List<Application> all) {
    var own =
        all.stream().filter(it -> it.track().filter(track.code()::equals).isPresent()).toList();
    var committed =
        own.stream().flatMap(it -> it.award().stream()).reduce(BigDecimal.ZERO, BigDecimal::add);
    track
        .budget()
        .filter(budget -> committed.compareTo(budget) > 0)
        .ifPresent(
            budget -> {
              throw new IllegalStateException(
                  "Track %s of round %s does not reconcile: budget %s, committed %s"
                      .formatted(track.code(), track.round(), budget, committed));
            });
    return new Sum(
        own.size(), own.stream().filter(it -> it.stands(Standing.SELECTED)).count(), committed);
  }
}
