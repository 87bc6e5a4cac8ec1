package cn.zhuli.assessment;

import cn.zhuli.fact.Facts;
import cn.zhuli.intake.Application;
import cn.zhuli.intake.Applications;
import cn.zhuli.intake.Standing;
import cn.zhuli.journal.DecisionLog;
import cn.zhuli.journal.Occasion;
import cn.zhuli.programme.Round;
import cn.zhuli.programme.Rounds;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Ranks a list once more after one score on it has a new version (G-5). Ranks move for all; a place
 * moves only from the one whose score it is, to whoever waits in reserve and ranks before it now.
 */
@Component
public class RankingAnew {

  private final Applications applications;
  private final Rounds rounds;
  private final Scoring scoring;
  private final Ranking ranking;
  private final Vacancies vacancies;
  private final Places places;
  private final DecisionLog log;

  RankingAnew(
      Applications applications,
      Rounds rounds,
      Scoring scoring,
      Ranking ranking,
      Vacancies vacancies,
      Places places,
      DecisionLog log) {
    this.applications = applications;
    this.rounds = rounds;
    this.scoring = scoring;
    this.ranking = ranking;
    this.vacancies = vacancies;
    this.places = places;
    this.log = log;
  }

  /**
   * How scores become a rank, as it was when the list was made.
   *
   * @param atLeast how many scores must be there (G-4)
   * @param dropExtremesFrom from how many scores on the highest and the lowest are left out
   * @param threshold score from which on one is ranked; {@code null} for everybody
   * @param thresholdRule rule id of the threshold
   */
  public record Terms(
      int atLeast,
      int dropExtremesFrom,
      @Nullable BigDecimal threshold,
      String thresholdRule,
      Order order) {}

  /** Where an application stood on the list. */
  private record Place(@Nullable BigDecimal score, @Nullable Integer rank, Standing standing) {

    static Place of(Application application) {
      return new Place(
          application.score().orElse(null),
          application.rank().orElse(null),
          application.standing().orElseThrow());
    }
  }

  /**
   * Aggregates the scores of an application and ranks its list anew.
   *
   * @return whether the application keeps its place
   */
  public boolean rank(Occasion occasion, Terms terms) {
    var round = rounds.lock(occasion.round()).orElseThrow();
    var listed =
        applications.findByRoundOrderByNumber(round.id()).stream()
            .filter(one -> one.rank().isPresent())
            .toList();
    var before = listed.stream().collect(Collectors.toMap(Application::number, Place::of));

    scoring.aggregate(occasion, terms.atLeast(), terms.dropExtremesFrom());
    var missed = renumber(occasion, terms, round, listed);
    recordMoves(occasion, listed, before);
    var application = applications.get(occasion.subject());
    var kept =
        missed
            .map(reason -> fail(occasion, terms, round, application, reason))
            .orElseGet(() -> places.keepAgainstReserves(occasion, round, application));
    recordResult(occasion, kept, listed, before);
    return kept;
  }

  /** Gives everybody on the list a new rank; says why the one it is about has none any longer. */
  private Optional<String> renumber(
      Occasion occasion, Terms terms, Round round, List<Application> listed) {
    Map<String, Application> byNumber =
        listed.stream().collect(Collectors.toMap(Application::number, Function.identity()));
    var cut = new Cut(terms.threshold(), terms.order(), vacancies.toRank(round), round.award());
    var rows = cut.of(listed.stream().map(ranking::candidate).toList());
    rows.forEach(
        row -> renumber(Objects.requireNonNull(byNumber.get(row.candidate().number())), row));
    return rows.stream()
        .filter(row -> row.candidate().number().equals(occasion.subject()))
        .filter(row -> row.standing() == Standing.BELOW_THRESHOLD)
        .map(Cut.Row::reason)
        .findFirst();
  }

  private static void renumber(Application application, Cut.Row row) {
    if (!application.rank().equals(row.rank())) {
      var reason = row.rank().map(rank -> "名单重新排序后排名第 " + rank).orElse(row.reason());
      application.renumbered(row.rank().orElse(null), reason);
    }
  }

  private boolean fail(
      Occasion occasion, Terms terms, Round round, Application application, String reason) {
    application.ranked(null, Standing.BELOW_THRESHOLD, "重新评分后" + reason, terms.thresholdRule());
    applications.flush();
    places.passOn(occasion, round, application);
    return false;
  }

  private void recordMoves(Occasion occasion, List<Application> listed, Map<String, Place> before) {
    for (var other : changed(listed, before)) {
      if (!other.number().equals(occasion.subject())) {
        log.record(
            occasion.about(other.number()),
            "rankMoved",
            "另一申报项目重新评分，名单重新排序",
            change(other, before));
      }
    }
  }

  private void recordResult(
      Occasion occasion, boolean kept, List<Application> listed, Map<String, Place> before) {
    var application = applications.get(occasion.subject());
    log.record(
        occasion,
        "rankedAnew",
        application.standingReason(),
        change(application, before).with("placeKept", kept));
    var rows = changed(listed, before).stream().map(one -> named(one, before).asMap()).toList();
    log.record(
        occasion.about(occasion.round()),
        "listRankedAnew",
        null,
        Facts.of("application", occasion.subject()).with("placeKept", kept).with("rows", rows));
  }

  private static List<Application> changed(List<Application> listed, Map<String, Place> before) {
    return listed.stream().filter(one -> !Place.of(one).equals(before.get(one.number()))).toList();
  }

  private static Facts named(Application application, Map<String, Place> before) {
    return change(application, before)
        .with("number", application.number())
        .with("applicant", application.applicantName());
  }

  private static Facts change(Application application, Map<String, Place> before) {
    var was = Objects.requireNonNull(before.get(application.number()));
    var is = Place.of(application);
    return Facts.of("standingBefore", was.standing().name())
        .with("standing", is.standing().name())
        .with("scoreBefore", was.score())
        .with("score", is.score())
        .with("rankBefore", was.rank())
        .with("rank", is.rank());
  }
}
