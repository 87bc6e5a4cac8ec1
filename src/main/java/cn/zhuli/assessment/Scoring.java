package cn.zhuli.assessment;

import cn.zhuli.fact.Facts;
import cn.zhuli.intake.Applications;
import cn.zhuli.journal.DecisionLog;
import cn.zhuli.journal.Occasion;
import cn.zhuli.programme.Bundles;
import cn.zhuli.programme.Rounds;
import cn.zhuli.rule.Refused;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Takes scores in and makes one score of them (SL-2, G-4). */
@Component
public class Scoring {

  private final Scores scores;
  private final Assignments assignments;
  private final Applications applications;
  private final Rounds rounds;
  private final Rubrics rubrics;
  private final DecisionLog log;
  private final Clock clock;

  Scoring(
      Scores scores,
      Assignments assignments,
      Applications applications,
      Rounds rounds,
      Bundles bundles,
      DecisionLog log,
      Clock clock) {
    this.scores = scores;
    this.assignments = assignments;
    this.applications = applications;
    this.rounds = rounds;
    this.rubrics = new Rubrics(bundles);
    this.log = log;
    this.clock = clock;
  }

  /**
   * Takes an expert's score; final once submitted.
   *
   * @param points by field id of the score form
   * @throws Refused for points outside the rubric, a second score, or an expert who is not assigned
   */
  public void submit(Occasion occasion, String expert, Facts points, String comment) {
    var number = occasion.subject();
    var assignment =
        assignment(occasion, expert)
            .filter(found -> found.status() == Assignment.Status.ASSIGNED)
            .orElseThrow(
                () ->
                    Refused.conflict(
                        occasion.rule(),
                        "没有待您评分的任务：评分已提交（提交后不得更改）或已改由他人评审",
                        "Nothing for you to score: submitted already (final) or given to another"));
    var rubric = rubrics.of(rounds.get(occasion.round()).bundle());
    var faults = rubric.faults(points);
    if (!faults.isEmpty()) {
      throw new Refused(Refused.Kind.INVALID, faults);
    }
    var total = rubric.sum(points);
    var version = scores.countByNumberAndExpert(number, expert) + 1;
    scores.saveAndFlush(
        new Score(number, expert, version, points, total, comment, clock.instant()));
    assignment.submitted();
    log.record(occasion, "scored", comment, points.with("total", total));
  }

  /**
   * Asks an expert for a new version of a score, after an objection to it (G-5). The old version
   * counts until the new one is in.
   *
   * @param reason what was wrong with it, for the expert to read
   * @throws Refused when the expert has given no score, or is asked already
   */
  public void sendBack(Occasion occasion, String expert, String reason) {
    assignment(occasion, expert)
        .filter(given -> given.status() == Assignment.Status.SUBMITTED)
        .orElseThrow(
            () ->
                Refused.conflict(
                    "G-5",
                    "该专家没有有效评分，或评分已退回、尚未重新提交，请另选一位或稍后再办",
                    "This expert has no score that counts, or was asked for a new one already;"
                        + " choose another, or wait"))
        .reopened();
    log.record(occasion, "scoreSentBack", reason, Facts.of("expert", expert));
  }

  /** The new version did not come in time: the old one stands. */
  public void leaveAsIs(Occasion occasion, String expert) {
    assignment(occasion, expert)
        .filter(asked -> asked.status() == Assignment.Status.ASSIGNED)
        .ifPresent(Assignment::submitted);
  }

  private Optional<Assignment> assignment(Occasion occasion, String expert) {
    return assignments.findByNumberAndExpert(occasion.subject(), expert);
  }

  /**
   * The mean of the scores that count to two decimals, half up.
   *
   * @param atLeast how many scores must be there (G-4)
   * @param dropExtremesFrom from how many scores on the highest and the lowest are left out
   */
  public BigDecimal aggregate(Occasion occasion, int atLeast, int dropExtremesFrom) {
    var totals = scores.inForce(occasion.subject()).stream().map(Score::total).sorted().toList();
    if (totals.size() < atLeast) {
      throw new IllegalStateException(
          "%s has %d scores, %d are needed".formatted(occasion.subject(), totals.size(), atLeast));
    }
    var mean = mean(totals, dropExtremesFrom);
    applications.get(occasion.subject()).scored(mean);
    log.record(
        occasion, mean.toPlainString(), null, Facts.of("totals", totals).with("score", mean));
    return mean;
  }

  static BigDecimal mean(List<BigDecimal> sorted, int dropExtremesFrom) {
    var counted = sorted.size() >= dropExtremesFrom ? sorted.subList(1, sorted.size() - 1) : sorted;
    return counted.stream()
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .divide(BigDecimal.valueOf(counted.size()), 2, RoundingMode.HALF_UP);
  }
}
