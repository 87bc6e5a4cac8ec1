package cn.zhuli.assessment;

import cn.zhuli.fact.Facts;
import cn.zhuli.intake.Application;
import cn.zhuli.intake.Applications;
import cn.zhuli.intake.Standing;
import cn.zhuli.journal.DecisionLog;
import cn.zhuli.journal.Occasion;
import cn.zhuli.programme.Round;
import cn.zhuli.programme.Rounds;
import cn.zhuli.programme.Track;
import cn.zhuli.programme.Tracks;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Ranks all applications of a round together and has the list confirmed by a person (SL-2, SL-3).
 */
@Component
public class Ranking {

  private final Applications applications;
  private final Rounds rounds;
  private final Vacancies vacancies;
  private final Tracks tracks;
  private final DecisionLog log;

  Ranking(
      Applications applications,
      Rounds rounds,
      Vacancies vacancies,
      Tracks tracks,
      DecisionLog log) {
    this.applications = applications;
    this.rounds = rounds;
    this.vacancies = vacancies;
    this.tracks = tracks;
    this.log = log;
  }

  /**
   * Applies the cut to all open applications without an award; applying it again gives the same
   * list.
   *
   * @param threshold score from which on one is ranked; {@code null} for everybody with a score
   */
  public void rank(
      Occasion occasion, @Nullable BigDecimal threshold, String thresholdRule, Order order) {
    var round = rounds.get(occasion.round());
    var open = open(round.id(), threshold == null);
    var cut = new Cut(threshold, order, vacancies.toRank(round), round.award());
    var rows = cut.of(open.stream().map(this::candidate).toList());
    Map<String, Application> byNumber =
        open.stream().collect(Collectors.toMap(Application::number, Function.identity()));
    for (var row : rows) {
      var number = row.candidate().number();
      byNumber
          .getOrDefault(number, applications.get(number))
          .ranked(row.rank().orElse(null), row.standing(), row.reason(), thresholdRule);
      log.record(
          occasion.about(number),
          row.standing().name(),
          row.reason(),
          Facts.of("score", row.candidate().score())
              .with("conditionsMet", row.candidate().keys().get("conditionsMet"))
              .with("submittedAt", row.candidate().keys().text("submittedAt"))
              .with("track", row.candidate().track())
              .with("amount", row.candidate().amount())
              .with("rank", row.rank().orElse(null)));
    }
    log.record(occasion, "ranked", null, summary(round, cut, rows));
  }

  /**
   * A person confirms the list and decides ties across the last place.
   *
   * @param chosen numbers of those tied who get a place
   */
  public void confirm(Occasion occasion, List<String> chosen, String reason) {
    var round = rounds.get(occasion.round());
    var tied = with(round.id(), Standing.TIED);
    new Choice(vacancies.free(round), tied.stream().map(vacancies::claim).toList())
        .refuseUnfit(occasion.rule(), chosen);
    var free = free(round);
    for (var application : tied) {
      var selected = chosen.contains(application.number());
      application.moveTo(
          selected ? Standing.SELECTED : Standing.RESERVE,
          selected ? "末位并列，经审定列入" : "末位并列，经审定列为候补");
      log.record(
          occasion.about(application.number()),
          application.standing().orElseThrow().name(),
          reason,
          Facts.of("chosen", chosen));
    }
    log.record(occasion, "confirmed", reason, Facts.of("chosen", chosen).with("freePlaces", free));
  }

  /** The person sends the list back. */
  public void sendBack(Occasion occasion, String reason) {
    log.record(occasion, "sentBack", reason, Facts.none());
  }

  /** How many of the tied can still get a place. */
  public int free(Round round) {
    var tied = with(round.id(), Standing.TIED).stream().map(vacancies::claim).toList();
    return new Choice(vacancies.free(round), tied).room(round.award());
  }

  /** The open applications of a round that stand so. */
  public List<Application> with(String round, Standing standing) {
    return applications.findByRoundAndStanding(round, standing).stream()
        .filter(application -> !application.isClosed())
        .toList();
  }

  /** Nobody competes for a track that is computed, nor for what one has been awarded. */
  private List<Application> open(String round, boolean scoredOnly) {
    var computed =
        tracks.of(round).stream()
            .filter(track -> track.opens() == Track.Opens.NONE)
            .map(Track::code)
            .toList();
    return applications.findByRoundOrderByNumber(round).stream()
        .filter(application -> !application.isClosed() && application.award().isEmpty())
        .filter(application -> application.track().filter(computed::contains).isEmpty())
        .filter(application -> !scoredOnly || application.score().isPresent())
        .toList();
  }

  Cut.Candidate candidate(Application application) {
    var claim = vacancies.claim(application);
    var score =
        application
            .score()
            .orElseThrow(
                () -> new IllegalStateException(application.number() + " has no score yet"));
    var keys =
        application
            .answers()
            .overriddenBy(application.facts())
            .with("score", score)
            .with("amount", claim.amount())
            .with("conditionsMet", application.conditionsMet())
            .with("submittedAt", application.submittedAt());
    return new Cut.Candidate(
        application.number(),
        application.applicantName(),
        claim.track(),
        application.amount().isPresent() || claim.track() != null ? claim.amount() : null,
        score,
        keys);
  }

  private static Facts summary(Round round, Cut cut, List<Cut.Row> rows) {
    var counts =
        rows.stream()
            .collect(Collectors.groupingBy(row -> row.standing().name(), Collectors.counting()));
    return Facts.of("applications", rows.size())
        .with("room", cut.room())
        .with("places", round.places())
        .with("budget", round.budget())
        .with("threshold", cut.threshold())
        .with("standings", counts);
  }
}
