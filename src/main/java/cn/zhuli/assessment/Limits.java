package cn.zhuli.assessment;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What can be given: in all, and in each track that has limits of its own. Never changes.
 *
 * @param tracks by code
 */
public record Limits(Limit all, Map<String, Limit> tracks) {

  public Limits {
    tracks = Map.copyOf(tracks);
  }

  /**
   * One set of limits.
   *
   * @param label what people call it; empty for the round itself
   * @param places how many; {@code null} for as many as the budget lets
   * @param budget yuan; {@code null} for as much as the round has
   */
  public record Limit(String label, @Nullable Integer places, @Nullable BigDecimal budget) {

    boolean holds(int count, BigDecimal sum) {
      return (places == null || count <= places) && (budget == null || sum.compareTo(budget) <= 0);
    }

    Limit less(int count, BigDecimal sum) {
      return new Limit(
          label,
          places == null ? null : places - count,
          budget == null ? null : budget.subtract(sum));
    }
  }

  /**
   * Somebody who is to get something.
   *
   * @param track {@code null} where there are no tracks
   * @param amount yuan
   */
  public record Claim(String number, @Nullable String track, BigDecimal amount) {

    boolean isIn(String code) {
      return code.equals(track);
    }
  }

  /** Whether all of the claims can be met together. */
  public boolean hold(Collection<Claim> claims) {
    return exceeded(claims).isEmpty();
  }

  /** The limit that these claims exceed, a track's before the round's; empty if they fit. */
  Optional<Limit> exceeded(Collection<Claim> claims) {
    return claims.stream()
        .flatMap(claim -> Stream.ofNullable(claim.track()))
        .distinct()
        .sorted()
        .filter(track -> !holds(track, claims))
        .flatMap(track -> Stream.ofNullable(tracks.get(track)))
        .findFirst()
        .or(() -> holds(all, claims) ? Optional.empty() : Optional.of(all));
  }

  /** What is left once the claims are met. */
  public Limits less(Collection<Claim> claims) {
    var left = new HashMap<String, Limit>();
    tracks.forEach((code, limit) -> left.put(code, less(limit, in(code, claims))));
    return new Limits(less(all, claims), left);
  }

  /** How many of the claims can be met at most: the small ones first. */
  int most(Collection<Claim> claims) {
    var left = this;
    int met = 0;
    for (var claim : claims.stream().sorted(Comparator.comparing(Claim::amount)).toList()) {
      if (left.hold(List.of(claim))) {
        left = left.less(List.of(claim));
        met++;
      }
    }
    return met;
  }

  /** What those who are tied may take at most: as many as fit, the large ones first. */
  List<Claim> keptFor(Collection<Claim> tied) {
    return tied.stream()
        .sorted(Comparator.comparing(Claim::amount).reversed())
        .limit(most(tied))
        .toList();
  }

  static BigDecimal sum(Collection<Claim> claims) {
    return claims.stream().map(Claim::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private boolean holds(String track, Collection<Claim> claims) {
    var limit = tracks.get(track);
    return limit == null || holds(limit, in(track, claims));
  }

  private static boolean holds(Limit limit, Collection<Claim> claims) {
    return limit.holds(claims.size(), sum(claims));
  }

  private static Limit less(Limit limit, Collection<Claim> claims) {
    return limit.less(claims.size(), sum(claims));
  }

  private static List<Claim> in(String code, Collection<Claim> claims) {
    return claims.stream().filter(claim -> claim.isIn(code)).toList();
  }
}
