package cn.zhuli.assessment;

import cn.zhuli.fact.Facts;
import cn.zhuli.intake.Application;
import cn.zhuli.intake.Applications;
import cn.zhuli.intake.Standing;
import cn.zhuli.journal.DecisionLog;
import cn.zhuli.journal.Occasion;
import cn.zhuli.programme.Round;
import cn.zhuli.programme.Rounds;
import cn.zhuli.rule.Refusal;
import cn.zhuli.rule.Refused;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Ranks all applications of a round together and has the list confirmed by a person (SL-2, SL-3).
 */
@Component
public class Ranking {

  private final Applications applications;
  private final Rounds rounds;
  private final DecisionLog log;

  Ranking(Applications applications, Rounds rounds, DecisionLog log) {
    this.applications = applications;
    this.rounds = rounds;
    this.log = log;
  }

  /** Applies the cut to all open applications; applying it again gives the same list. */
  public void rank(Occasion occasion, BigDecimal threshold, String thresholdRule, Order order) {
    var round = rounds.get(occasion.round());
    var open = open(round.id());
    var cut = new Cut(threshold, order, round.places(), round.budget(), round.award());
    var rows = cut.of(open.stream().map(Ranking::candidate).toList());
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
    var free = free(round);
    refuseUnfit(tied, chosen, free);
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
    var room =
        Math.min(round.places(), round.budget().divideToIntegralValue(round.award()).intValue());
    return Math.max(0, room - with(round.id(), Standing.SELECTED).size());
  }

  /** The open applications of a round that stand so. */
  public List<Application> with(String round, Standing standing) {
    return applications.findByRoundAndStanding(round, standing).stream()
        .filter(application -> !application.isClosed())
        .toList();
  }

  private static void refuseUnfit(List<Application> tied, List<String> chosen, int free) {
    var numbers = tied.stream().map(Application::number).toList();
    if (!numbers.containsAll(chosen)) {
      throw new Refused(
          Refused.Kind.INVALID,
          Refusal.ofField(
              "chosen", "只能从末位并列的单位中选择", "Only those tied at the last place can be chosen"));
    }
    var expected = Math.min(free, numbers.size());
    if (chosen.size() != expected) {
      throw new Refused(
          Refused.Kind.INVALID,
          new Refusal(
              "SL-3",
              "chosen",
              "末位并列 %d 家，剩余名额 %d 个，请恰好选定 %d 家".formatted(numbers.size(), free, expected),
              "%d are tied for %d places; choose exactly %d"
                  .formatted(numbers.size(), free, expected)));
    }
  }

  private List<Application> open(String round) {
    return applications.findByRoundOrderByNumber(round).stream()
        .filter(application -> !application.isClosed())
        .toList();
  }

  private static Cut.Candidate candidate(Application application) {
    var score =
        application
            .score()
            .orElseThrow(
                () -> new IllegalStateException(application.number() + " has no score yet"));
    var keys =
        application
            .facts()
            .with("score", score)
            .with("conditionsMet", application.conditionsMet())
            .with("submittedAt", application.submittedAt());
    return new Cut.Candidate(application.number(), application.applicantName(), score, keys);
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
