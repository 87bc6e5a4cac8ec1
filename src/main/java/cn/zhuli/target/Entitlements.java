package cn.zhuli.target;

import cn.zhuli.fact.Facts;
import cn.zhuli.intake.Applicant;
import cn.zhuli.intake.Entitling;
import cn.zhuli.journal.DecisionLog;
import cn.zhuli.journal.Occasion;
import cn.zhuli.programme.Bundles;
import cn.zhuli.programme.Round;
import cn.zhuli.programme.Rounds;
import cn.zhuli.programme.Track;
import cn.zhuli.programme.Tracks;
import cn.zhuli.registry.Societies;
import java.math.BigDecimal;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Computes what each unit is due for what it reached, without anybody applying (YC-K4). Computing
 * it once more changes nothing for units that have it.
 */
@Component
public class Entitlements {

  private final Rounds rounds;
  private final Tracks tracks;
  private final Bundles bundles;
  private final MeasureBooks measures;
  private final UnitYears years;
  private final Societies societies;
  private final Entitling entitling;
  private final DecisionLog log;

  Entitlements(
      Rounds rounds,
      Tracks tracks,
      Bundles bundles,
      MeasureBooks measures,
      UnitYears years,
      Societies societies,
      Entitling entitling,
      DecisionLog log) {
    this.rounds = rounds;
    this.tracks = tracks;
    this.bundles = bundles;
    this.measures = measures;
    this.years = years;
    this.societies = societies;
    this.entitling = entitling;
    this.log = log;
  }

  /**
   * What the table gives a unit.
   *
   * @param amount yuan; zero where no row fires
   */
  private record Due(BigDecimal amount, String reason) {}

  /**
   * Opens a case for each unit to which the table gives more than nothing.
   *
   * @param track code of the track; what is above its limit is brought down to it
   * @param table reads {@code unitName}, the measures and, as {@code target_…}, their targets
   * @param ids of the measures that the table reads; what was not reported counts as zero
   * @throws IllegalStateException for a table or a measure that the bundle has not, or a table that
   *     gives several amounts or one that is none
   */
  public void compute(Occasion occasion, String track, String table, List<String> ids) {
    var round = rounds.lock(occasion.round()).orElseThrow();
    var limits = tracks.get(round.id(), track);
    var read = ids.stream().map(id -> measures.of(round).get(id)).toList();
    years.of(round.id()).stream()
        .filter(UnitYear::hasResults)
        .forEach(
            year ->
                compute(occasion, round, limits, table, UnitResult.of(year, named(year), read)));
  }

  private Applicant named(UnitYear year) {
    return new Applicant(year.unit(), societies.findById(year.unit()).orElseThrow().name());
  }

  private void compute(Occasion occasion, Round round, Track track, String table, UnitResult seen) {
    var due = due(bundles.decide(round.bundle(), table, seen.facts()), table, track);
    var facts = seen.told().with("amount", due.amount());
    if (due.amount().signum() == 0) {
      if (seen.year().found(track.code(), due.amount())) {
        log.record(occasion, "notEntitled", due.reason(), facts);
      }
      return;
    }
    entitling
        .entitle(round, seen.unit(), track.code(), due.amount(), seen.answers())
        .ifPresent(
            application -> {
              seen.year().found(track.code(), due.amount());
              log.record(occasion.about(application.number()), "entitled", due.reason(), facts);
            });
  }

  private static Due due(List<Facts> rows, String table, Track track) {
    if (rows.isEmpty()) {
      return new Due(BigDecimal.ZERO, "");
    }
    var amount = rows.get(0).number("amount");
    if (rows.size() > 1
        || amount == null
        || amount.signum() < 0
        || amount.stripTrailingZeros().scale() > 2) {
      throw new IllegalStateException("Table " + table + " gives no single amount: " + rows);
    }
    return new Due(amount.min(track.most()), rows.get(0).text("reason"));
  }
}
