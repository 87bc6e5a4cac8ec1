package cn.zhuli.intake;

import cn.zhuli.programme.Round;
import cn.zhuli.programme.Rounds;
import cn.zhuli.programme.Track;
import cn.zhuli.programme.Tracks;
import cn.zhuli.rule.Refusal;
import cn.zhuli.rule.Refused;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What each application is to get, in yuan, and within which limits (WH-6, YC-3). */
@Component
public class Amounts {

  private static final String RULE = "G-6";

  private final Rounds rounds;
  private final Tracks tracks;

  Amounts(Rounds rounds, Tracks tracks) {
    this.rounds = rounds;
    this.tracks = tracks;
  }

  /**
   * What the application is to get: what was asked for or proposed for it, otherwise the most that
   * its track gives, otherwise the award of the round.
   */
  public BigDecimal of(Application application) {
    return application.amount().orElseGet(() -> usual(application));
  }

  private BigDecimal usual(Application application) {
    var award = rounds.get(application.round()).award();
    return tracks
        .find(application.round(), application.track().orElse(null))
        .map(track -> track.most().min(award))
        .orElse(award);
  }

  /**
   * Refuses an amount that the track, or the round where there are no tracks, does not give.
   *
   * @param rule the rule that is named; {@code null} for the track's own
   */
  public void refuseOutside(
      Round round, @Nullable Track track, BigDecimal amount, @Nullable String rule) {
    var least = track == null ? BigDecimal.ZERO : track.least();
    var most = track == null ? round.award() : track.most();
    var exact = amount.stripTrailingZeros().scale() <= 2;
    if (!exact
        || amount.signum() <= 0
        || amount.compareTo(least) < 0
        || amount.compareTo(most) > 0) {
      var whose = track == null ? "本批次" : "“" + track.label() + "”";
      var named = track == null ? RULE : track.rule();
      throw new Refused(
          Refused.Kind.INVALID,
          new Refusal(
              rule == null ? named : rule,
              "amount",
              "%s每项支持 %s 元，精确到分，请修改金额".formatted(whose, range(least, most, "至", "不超过 ")),
              "One award is %s yuan, exact to the fen; change the amount"
                  .formatted(range(least, most, "to", "at most "))));
    }
  }

  private static String range(BigDecimal least, BigDecimal most, String to, String atMost) {
    return least.signum() == 0
        ? atMost + most.toPlainString()
        : least.toPlainString() + " " + to + " " + most.toPlainString();
  }
}
