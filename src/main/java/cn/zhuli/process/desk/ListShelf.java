package cn.zhuli.process.desk;

import static cn.zhuli.process.desk.Shown.option;
import static cn.zhuli.process.desk.Shown.yuan;

import cn.zhuli.acceptance.Summing;
import cn.zhuli.assessment.Ranking;
import cn.zhuli.fact.Facts;
import cn.zhuli.intake.Application;
import cn.zhuli.intake.Applications;
import cn.zhuli.intake.Standing;
import cn.zhuli.payment.Balance;
import cn.zhuli.programme.Goal;
import cn.zhuli.programme.Round;
import cn.zhuli.programme.Rounds;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The list of a round, who can be chosen from it, its figures and goals. */
@Component
class ListShelf implements Shelf {

  private final Applications applications;
  private final Rounds rounds;
  private final Ranking ranking;
  private final TrackShelf tracks;
  private final Balance balance;
  private final Summing summing;

  ListShelf(
      Applications applications,
      Rounds rounds,
      Ranking ranking,
      TrackShelf tracks,
      Balance balance,
      Summing summing) {
    this.applications = applications;
    this.rounds = rounds;
    this.ranking = ranking;
    this.tracks = tracks;
    this.balance = balance;
    this.summing = summing;
  }

  @Override
  public Map<String, Function<Sheet, @Nullable Object>> offers() {
    var offers = new HashMap<String, Function<Sheet, @Nullable Object>>();
    offers.put("list", this::list);
    offers.put("tied", this::tied);
    offers.put("selectable", this::selectable);
    offers.put("excludable", this::excludable);
    offers.put("listSummary", this::summary);
    offers.put("figures", this::figures);
    offers.put("places", sheet -> rounds.get(sheet.round()).places());
    offers.put("goal", this::goal);
    return offers;
  }

  /** Who left before the award is off the list; who was awarded stays on it to the end. */
  private static boolean isListed(Application application) {
    return application.standing().isPresent()
        && (!application.isClosed() || application.award().isPresent());
  }

  private List<Map<String, String>> list(Sheet sheet) {
    return applications.findByRoundOrderByNumber(sheet.round()).stream()
        .filter(ListShelf::isListed)
        .sorted(
            Comparator.comparing((Application application) -> application.track().orElse(""))
                .thenComparing(application -> application.rank().orElse(Integer.MAX_VALUE))
                .thenComparing(Application::number))
        .map(this::row)
        .toList();
  }

  private Map<String, String> row(Application application) {
    return Map.of(
        "track", tracks.label(application),
        "amount", tracks.amount(application),
        "rank", application.rank().map(String::valueOf).orElse("—"),
        "number", application.number(),
        "applicant", application.applicantName(),
        "score", application.score().map(BigDecimal::toPlainString).orElse("—"),
        "conditionsMet", String.valueOf(application.conditionsMet()),
        "standing", application.standing().map(Standing::label).orElse("—"),
        "reason", String.valueOf(application.standingReason()));
  }

  private List<Map<String, String>> tied(Sheet sheet) {
    return options(ranking.with(sheet.round(), Standing.TIED));
  }

  private List<Map<String, String>> excludable(Sheet sheet) {
    return options(ranking.with(sheet.round(), Standing.SELECTED));
  }

  /** All that are still open, for a selection by a person. */
  private List<Map<String, String>> selectable(Sheet sheet) {
    return options(
        applications.findByRoundOrderByNumber(sheet.round()).stream()
            .filter(application -> !application.isClosed())
            .toList());
  }

  private List<Map<String, String>> options(List<Application> found) {
    return found.stream()
        .map(application -> option(named(application), application.number()))
        .toList();
  }

  private String named(Application application) {
    var track = tracks.label(application);
    var wants = track.isEmpty() ? "" : "，" + track + " " + tracks.amount(application) + " 元";
    return application.applicantName() + "（" + application.number() + wants + "）";
  }

  private String summary(Sheet sheet) {
    var round = rounds.get(sheet.round());
    return "名额 %d 个，预算 %s 元，%s拟支持 %d 家，候补 %d 家，未达分数线 %d 家%s"
        .formatted(
            round.places(),
            yuan(round.budget()),
            tracks.has(round) ? "" : "每家 " + yuan(round.award()) + " 元；",
            count(round, Standing.SELECTED),
            count(round, Standing.RESERVE),
            count(round, Standing.BELOW_THRESHOLD),
            tracks.has(round)
                ? "；"
                    + tracks.summary(round, ranking.with(round.id(), Standing.SELECTED))
                    + tie(round)
                : tie(round));
  }

  /** Where amounts differ, no number of places says how many of the tied can be chosen. */
  private String tie(Round round) {
    var tied = ranking.with(round.id(), Standing.TIED);
    if (tied.isEmpty()) {
      return "";
    }
    var names = tied.stream().map(Application::applicantName).collect(Collectors.joining("、"));
    return tracks.has(round)
        ? "；末位并列 %d 家（%s），请在各类别剩余名额和预算内选定".formatted(tied.size(), names)
        : "；末位并列 %d 家（%s），剩余名额 %d 个，请选定".formatted(tied.size(), names, ranking.free(round));
  }

  private int count(Round round, Standing standing) {
    return (int)
        applications.findByRoundOrderByNumber(round.id()).stream()
            .filter(application -> application.stands(standing))
            .count();
  }

  private List<Map<String, String>> figures(Sheet sheet) {
    var round = rounds.get(sheet.round());
    var sums = balance.of(round.id(), round.budget());
    return List.of(
        figure("申报", round.applications() + " 项"),
        figure("预算", yuan(round.budget()) + " 元"),
        figure("已承诺", yuan(balance.committed(round.id())) + " 元"),
        figure("已拨付", yuan(amount(sums, "paid")) + " 元"),
        figure("已追回", yuan(amount(sums, "recovered")) + " 元"));
  }

  private static BigDecimal amount(Facts sums, String name) {
    return Objects.requireNonNullElse(sums.number(name), BigDecimal.ZERO);
  }

  private static Map<String, String> figure(String label, String value) {
    return Map.of("label", label, "value", value);
  }

  private String goal(Sheet sheet) {
    return summing.progress(rounds.get(sheet.round())).stream()
        .map(ListShelf::goal)
        .collect(Collectors.joining("；"));
  }

  private static String goal(Goal.Progress goal) {
    var share = goal.of() == null ? "" : "%";
    return "%s：目标 %s%s%s，已有 %s%s"
        .formatted(
            goal.label(),
            goal.target().toPlainString(),
            goal.atMost() == null ? "" : "—" + goal.atMost().toPlainString(),
            share,
            goal.reached().toPlainString(),
            share);
  }
}
