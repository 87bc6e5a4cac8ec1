package cn.zhuli.assessment;

import cn.zhuli.assessment.Limits.Limit;
import cn.zhuli.intake.Standing;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Why somebody stands where it does on the list, in words. */
@FunctionalInterface
interface Reasons {

  /**
   * The reason of one row.
   *
   * @param track the limit of the candidate's track; {@code null} where there are no tracks
   * @param bound what did not hold it; {@code null} for one who is selected
   */
  String of(Standing standing, int rank, @Nullable Limit track, @Nullable Bound bound);

  /**
   * A limit that somebody did not fit.
   *
   * @param byPlaces whether its places ended, and not its budget
   */
  record Bound(Limit limit, boolean byPlaces) {

    String words() {
      return byPlaces
          ? limit.label() + "名额 " + limit.places() + " 个"
          : limit.label() + "预算 " + Objects.requireNonNull(limit.budget()).toPlainString() + " 元";
    }
  }

  /** Where all get the same: so many places, or so many that the budget supports. */
  static Reasons ofRoom(int room, Limit all) {
    var fewer = all.places() == null || room < all.places();
    var limit = (fewer ? "预算可支持 %d 家" : "名额 %d 个").formatted(room);
    return (standing, rank, track, bound) -> words(standing, "", rank, limit);
  }

  /** Where amounts differ, or tracks have limits of their own. */
  static Reasons ofLimits() {
    return (standing, rank, track, bound) ->
        words(
            standing,
            track == null ? "" : track.label(),
            rank,
            bound == null ? "名额和预算" : bound.words());
  }

  private static String words(Standing standing, String track, int rank, String limit) {
    return switch (standing) {
      case SELECTED -> "%s排名第 %d，在%s之内".formatted(track, rank, limit);
      case TIED -> "%s并列第 %d，跨越%s的界线，由人决定".formatted(track, rank, limit);
      default -> "%s排名第 %d，在%s之外".formatted(track, rank, limit);
    };
  }
}
