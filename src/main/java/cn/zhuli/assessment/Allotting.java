package cn.zhuli.assessment;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import cn.zhuli.assessment.Cut.Candidate;
import cn.zhuli.assessment.Cut.Row;
import cn.zhuli.assessment.Limits.Claim;
import cn.zhuli.assessment.Limits.Limit;
import cn.zhuli.assessment.Reasons.Bound;
import cn.zhuli.intake.Standing;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Goes down the order once and gives what the limits leave. Whoever does not fit ends its track;
 * what a tie across a limit may take is kept for those who are tied.
 */
final class Allotting {

  private static final String NO_TRACK = "";

  private final Limits limits;
  private final Function<Candidate, Claim> claims;
  private final Reasons reasons;
  private final Map<String, Bound> ended = new HashMap<>();
  private final Map<String, Integer> ranked = new HashMap<>();
  private Limits left;

  Allotting(Limits limits, Function<Candidate, Claim> claims, Reasons reasons) {
    this.limits = limits;
    this.left = limits;
    this.claims = claims;
    this.reasons = reasons;
  }

  /** Those who come next and are equal to each other, perhaps in different tracks. */
  List<Row> next(List<Candidate> equals) {
    var byTrack = equals.stream().collect(groupingBy(Allotting::track, TreeMap::new, toList()));
    var standings = standings(byTrack);
    var rows = new ArrayList<Row>();
    byTrack.forEach(
        (track, group) -> {
          var rank = ranked.getOrDefault(track, 0) + 1;
          ranked.merge(track, group.size(), Integer::sum);
          var standing = standings.getOrDefault(track, Standing.RESERVE);
          var reason = reasons.of(standing, rank, limits.tracks().get(track), ended.get(track));
          group.forEach(it -> rows.add(new Row(Optional.of(rank), it, standing, reason)));
        });
    return rows;
  }

  private Map<String, Standing> standings(Map<String, List<Candidate>> byTrack) {
    var fitting = new ArrayList<Claim>();
    var tied = new ArrayList<Claim>();
    var kept = new ArrayList<Claim>();
    var standings = new HashMap<String, Standing>();
    byTrack.forEach(
        (track, group) -> {
          var wanted = group.stream().map(claims).toList();
          var exceeded = left.exceeded(wanted).orElse(null);
          if (ended.containsKey(track)) {
            standings.put(track, Standing.RESERVE);
          } else if (exceeded == null || exceeded.equals(left.all())) {
            fitting.addAll(wanted);
            standings.put(track, Standing.SELECTED);
          } else {
            end(track, wanted);
            var some = left.keptFor(wanted);
            standings.put(track, some.isEmpty() ? Standing.RESERVE : Standing.TIED);
            tied.addAll(some.isEmpty() ? List.of() : wanted);
            kept.addAll(some);
          }
        });
    var needed = new ArrayList<>(fitting);
    needed.addAll(kept);
    if (left.hold(needed)) {
      left = left.less(needed);
      return standings;
    }
    return beyondTheRound(standings, fitting, tied);
  }

  /** Together they are more than the round has: a person decides, unless nobody fits. */
  private Map<String, Standing> beyondTheRound(
      Map<String, Standing> standings, List<Claim> fitting, List<Claim> tied) {
    var all = new ArrayList<>(fitting);
    all.addAll(tied);
    var some = left.keptFor(all);
    for (var claim : all) {
      var track = Objects.requireNonNullElse(claim.track(), NO_TRACK);
      standings.put(track, some.isEmpty() ? Standing.RESERVE : Standing.TIED);
      ended.putIfAbsent(track, bound(limits.all(), left.all(), all));
    }
    left = left.less(some);
    return standings;
  }

  private void end(String track, List<Claim> wanted) {
    var limit = Objects.requireNonNull(limits.tracks().get(track));
    ended.put(track, bound(limit, left.tracks().get(track), wanted));
  }

  private static Bound bound(Limit limit, @Nullable Limit left, Collection<Claim> wanted) {
    var places = left == null ? null : left.places();
    return new Bound(limit, places != null && wanted.size() > places);
  }

  private static String track(Candidate candidate) {
    return Objects.requireNonNullElse(candidate.track(), NO_TRACK);
  }
}
