package cn.zhuli.programme;

import cn.zhuli.fact.Facts;
import cn.zhuli.journal.DecisionLog;
import cn.zhuli.journal.Occasion;
import cn.zhuli.rule.Refusal;
import cn.zhuli.rule.Refused;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sets the year's places and amounts of each track, within what the model's table gives (WH-6). */
@Component
public class TrackPlanning {

  private final Tracks tracks;
  private final Rounds rounds;
  private final DecisionLog log;

  TrackPlanning(Tracks tracks, Rounds rounds, DecisionLog log) {
    this.tracks = tracks;
    this.rounds = rounds;
    this.log = log;
  }

  /**
   * What is planned for a track; what is left out stays as it is.
   *
   * @param most yuan that one award is at most
   * @param budget yuan that the track may commit
   */
  public record Plan(
      @Nullable BigDecimal places, @Nullable BigDecimal most, @Nullable BigDecimal budget) {}

  /**
   * Plans the year.
   *
   * @param plans by code of the track
   * @throws Refused when an amount exceeds the table's, or the budgets exceed the round's; each
   *     refusal names its field, such as {@code AMost}
   */
  public void plan(Occasion occasion, Map<String, Plan> plans) {
    var known = tracks.of(occasion.round());
    List<Refusal> refusals = new ArrayList<>();
    for (var track : known) {
      var plan = plans.get(track.code());
      if (plan != null) {
        check(occasion.rule(), track, plan, refusals);
      }
    }
    refuse(refusals);
    for (var track : known) {
      var plan = plans.get(track.code());
      if (plan != null) {
        var places = plan.places();
        track.plan(places == null ? null : places.intValueExact(), plan.most(), plan.budget());
      }
    }
    refuseOverBudget(occasion, known);
    log.record(occasion, "planned", null, Facts.of("tracks", rows(known)));
  }

  private static void check(String rule, Track track, Plan plan, List<Refusal> refusals) {
    var places = plan.places();
    if (places != null && (places.signum() < 0 || places.stripTrailingZeros().scale() > 0)) {
      refusals.add(
          new Refusal(rule, track.code() + "Places", "名额应为不小于零的整数", "Places are a whole number"));
    }
    var most = plan.most();
    if (most != null
        && (most.compareTo(track.tableMost()) > 0 || most.compareTo(least(track)) < 0)) {
      refusals.add(
          new Refusal(
              rule,
              track.code() + "Most",
              "“%s”每项支持额度应在 %s 至 %s 元之间".formatted(track.label(), track.least(), track.tableMost()),
              "One award of track %s is %s to %s yuan"
                  .formatted(track.code(), track.least(), track.tableMost())));
    }
    var budget = plan.budget();
    if (budget != null && budget.signum() < 0) {
      refusals.add(
          new Refusal(rule, track.code() + "Budget", "预算不能为负", "A budget cannot be negative"));
    }
  }

  /** An award is more than nothing, whatever the table says it is at least. */
  private static BigDecimal least(Track track) {
    return track.least().max(new BigDecimal("0.01"));
  }

  private void refuseOverBudget(Occasion occasion, List<Track> known) {
    var budget = rounds.get(occasion.round()).budget();
    var planned =
        known.stream()
            .flatMap(track -> track.budget().stream())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    if (planned.compareTo(budget) > 0) {
      refuse(
          List.of(
              new Refusal(
                  occasion.rule(),
                  known.get(known.size() - 1).code() + "Budget",
                  "各类别预算合计 %s 元，超过批次预算 %s 元".formatted(planned, budget),
                  "The budgets of the tracks sum to %s yuan, more than the round's %s"
                      .formatted(planned, budget))));
    }
  }

  private static void refuse(List<Refusal> refusals) {
    if (!refusals.isEmpty()) {
      throw new Refused(Refused.Kind.INVALID, refusals);
    }
  }

  private static List<Map<String, Object>> rows(List<Track> known) {
    return known.stream()
        .map(
            track ->
                Facts.of("track", track.code())
                    .with("places", track.places().orElse(null))
                    .with("most", track.most())
                    .with("budget", track.budget().orElse(null))
                    .asMap())
        .toList();
  }
}
