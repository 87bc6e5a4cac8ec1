package cn.zhuli.office.web.round;

import cn.zhuli.calendar.Time;
import cn.zhuli.caller.Caller;
import cn.zhuli.fact.Facts;
import cn.zhuli.intake.Standing;
import cn.zhuli.office.web.round.RoundView.Progress;
import cn.zhuli.programme.Round;
import cn.zhuli.programme.Wording;
import cn.zhuli.rights.CaseAccess;
import cn.zhuli.rule.Refused;
import cn.zhuli.rule.web.RefusedPage;
import cn.zhuli.target.Achievements;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** How a round stands, on one plain page for the staff of its authority. */
@Controller
class RoundPage {

  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(Time.ZONE);

  private final RoundBoard board;
  private final TrackRows trackRows;
  private final Achievements achievements;
  private final RankingsAnew rankingsAnew;
  private final Wording wording;
  private final CaseAccess cases;

  RoundPage(
      RoundBoard board,
      TrackRows trackRows,
      Achievements achievements,
      RankingsAnew rankingsAnew,
      Wording wording,
      CaseAccess cases) {
    this.board = board;
    this.trackRows = trackRows;
    this.achievements = achievements;
    this.rankingsAnew = rankingsAnew;
    this.wording = wording;
    this.cases = cases;
  }

  /** A figure with its name. */
  record Figure(String name, String value) {}

  @GetMapping("/rounds/{id}")
  String show(@PathVariable String id, Authentication authentication, Model model) {
    var caller = Caller.of(authentication);
    var round = cases.runBy(id, caller);
    var progress = board.progress(round);
    model.addAttribute("round", round);
    model.addAttribute("officer", caller.isOfficerOf(round.authority()));
    model.addAttribute("finance", caller.isFinanceOf(round.authority()));
    model.addAttribute("phase", RoundView.label(round.phase()));
    model.addAttribute("terms", terms(round));
    model.addAttribute("sums", sums(progress.sums()));
    model.addAttribute("counts", counts(progress));
    model.addAttribute("tracks", trackRows.of(round, progress.tracks()));
    model.addAttribute("measured", achievements.areMeasured(round));
    model.addAttribute("waiting", progress.waiting());
    model.addAttribute("rankedAnew", rankingsAnew.of(round));
    model.addAttribute("list", board.ranked(round).stream().map(this::row).toList());
    return "round";
  }

  @ExceptionHandler
  ModelAndView refused(Refused refused) {
    return RefusedPage.of(refused);
  }

  private static List<Figure> terms(Round round) {
    return List.of(
        new Figure("申报截止", SECOND.format(round.deadline())),
        new Figure("名额", round.places() + " 家"),
        new Figure("每家支持", yuan(round.award())),
        new Figure("验收材料期限", round.materialsDue().toString()));
  }

  private static List<Figure> sums(Facts sums) {
    return List.of(
        new Figure("预算", yuan(sums, "budget")),
        new Figure("已承诺", yuan(sums, "committed")),
        new Figure("已拨付", yuan(sums, "paid")),
        new Figure("已追回", yuan(sums, "recovered")));
  }

  private List<Figure> counts(Progress progress) {
    var standings =
        progress.standings().entrySet().stream()
            .map(
                e -> new Figure("名单：" + Standing.valueOf(e.getKey()).label(), e.getValue() + " 项"));
    var outcomes =
        progress.outcomes().entrySet().stream()
            .map(e -> new Figure("办结：" + wording.verdict(e.getKey()), e.getValue() + " 项"));
    var all = new Figure("申报", progress.applications() + " 项");
    return Stream.concat(Stream.of(all), Stream.concat(standings, outcomes)).toList();
  }

  /** The list as it is read: with the outcome in words. */
  private RankedView row(RankedView row) {
    var outcome = row.outcome();
    return outcome == null ? row : row.ended(wording.verdict(outcome));
  }

  private static String yuan(Facts sums, String name) {
    return yuan(Objects.requireNonNullElse(sums.number(name), BigDecimal.ZERO));
  }

  static String yuan(BigDecimal amount) {
    return new DecimalFormat("#,##0.00").format(amount) + " 元";
  }
}
