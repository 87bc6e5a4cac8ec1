package cn.zhuli.assessment;

import cn.zhuli.fact.Facts;
import cn.zhuli.intake.Amounts;
import cn.zhuli.intake.Application;
import cn.zhuli.intake.Applications;
import cn.zhuli.intake.Circumstances;
import cn.zhuli.intake.Once;
import cn.zhuli.journal.DecisionLog;
import cn.zhuli.journal.Occasion;
import cn.zhuli.programme.Bundles;
import cn.zhuli.programme.Programmes;
import cn.zhuli.programme.Round;
import cn.zhuli.programme.Rounds;
import cn.zhuli.programme.Track;
import cn.zhuli.programme.Tracks;
import cn.zhuli.rule.Refusal;
import cn.zhuli.rule.Refused;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Proposes what an application is to get: by a decision table, or by a person (WH-8, YC-K1). */
@Component
public class Proposing {

  private final Applications applications;
  private final Rounds rounds;
  private final Tracks tracks;
  private final Programmes programmes;
  private final Bundles bundles;
  private final Circumstances circumstances;
  private final Amounts amounts;
  private final DecisionLog log;

  Proposing(
      Applications applications,
      Rounds rounds,
      Tracks tracks,
      Programmes programmes,
      Bundles bundles,
      Circumstances circumstances,
      Amounts amounts,
      DecisionLog log) {
    this.applications = applications;
    this.rounds = rounds;
    this.tracks = tracks;
    this.programmes = programmes;
    this.bundles = bundles;
    this.circumstances = circumstances;
    this.amounts = amounts;
    this.log = log;
  }

  /**
   * Proposes by a table of the round's bundle. What the table gives above the year's limit of the
   * track is brought down to it.
   *
   * @return whether the table gives an amount at all
   * @throws IllegalStateException when the table gives several amounts, or one that is none
   */
  public boolean byTable(Occasion occasion, String table) {
    var application = applications.get(occasion.subject());
    var round = rounds.get(application.round());
    var facts = circumstances.all(application);
    var rows = bundles.decide(round.bundle(), table, facts);
    if (rows.isEmpty()) {
      log.record(occasion, "notProposed", null, facts);
      return false;
    }
    var given = rows.get(0).number("amount");
    if (rows.size() > 1 || given == null || given.signum() <= 0) {
      throw new IllegalStateException(
          "Table %s gives %s no single amount: %s".formatted(table, application.number(), rows));
    }
    var track = tracks.find(round.id(), application.track().orElse(null)).orElse(null);
    var amount = given.min(track == null ? round.award() : track.most());
    application.proposed(amount);
    log.record(occasion, "proposed", rows.get(0).text("reason"), facts.with("amount", amount));
    return true;
  }

  /**
   * A person proposes; what is left out stays as it is.
   *
   * @param code code of another track
   * @param amount yuan
   * @throws Refused for an unknown track, one in which the applicant has an application already, or
   *     an amount outside the track's limits; by the rule of the occasion
   */
  public void byPerson(
      Occasion occasion,
      @Nullable String code,
      @Nullable BigDecimal amount,
      @Nullable String reason) {
    var application = applications.get(occasion.subject());
    var round = rounds.get(application.round());
    var track = code == null ? current(application) : chosen(occasion, round, code);
    var proposed = amount == null ? amounts.of(application) : amount;
    if (amount != null || application.amount().isPresent()) {
      amounts.refuseOutside(round, track, proposed, occasion.rule());
      application.proposed(proposed);
    }
    if (track != null && code != null) {
      move(round, application, track);
    }
    log.record(
        occasion,
        "proposed",
        reason,
        Facts.of("amount", amounts.of(application)).with("track", trackOf(application)));
  }

  private @Nullable Track current(Application application) {
    return tracks.find(application.round(), application.track().orElse(null)).orElse(null);
  }

  private Track chosen(Occasion occasion, Round round, String code) {
    return tracks
        .find(round.id(), code)
        .filter(track -> track.opens() != Track.Opens.NONE)
        .orElseThrow(
            () ->
                new Refused(
                    Refused.Kind.INVALID,
                    new Refusal(
                        occasion.rule(),
                        "track",
                        "没有“" + code + "”这一申报类别，请另选",
                        "There is no track '" + code + "' to apply to; choose another")));
  }

  private void move(Round round, Application application, Track track) {
    var programme = programmes.of(round.programme(), round.bundle());
    var once = Once.of(programme);
    var key = once.moved(application.once(), track.code());
    if (!key.equals(application.once())
        && applications.existsByRoundAndApplicantAndOnce(
            round.id(), application.applicant(), key)) {
      throw once.refusal(programme, round.id());
    }
    application.moveToTrack(track.code(), key);
  }

  private static @Nullable String trackOf(Application application) {
    return application.track().orElse(null);
  }
}
