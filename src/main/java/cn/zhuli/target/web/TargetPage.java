package cn.zhuli.target.web;

import cn.zhuli.caller.Caller;
import cn.zhuli.programme.Round;
import cn.zhuli.rights.CaseAccess;
import cn.zhuli.rule.Refused;
import cn.zhuli.rule.web.RefusedPage;
import cn.zhuli.target.Achievements;
import cn.zhuli.target.Cell;
import cn.zhuli.target.Group;
import cn.zhuli.target.UnitYear.Kind;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Targets beside what was reached, on one plain page for the staff of the authority. */
@Controller
class TargetPage {

  private static final String NONE = "—";
  private static final Set<Refused.Kind> UNREADABLE =
      Set.of(Refused.Kind.INVALID, Refused.Kind.TOO_LARGE, Refused.Kind.UNSUPPORTED_TYPE);

  private final HandingIn handingIn;
  private final Achievements achievements;
  private final CaseAccess cases;

  TargetPage(HandingIn handingIn, Achievements achievements, CaseAccess cases) {
    this.handingIn = handingIn;
    this.achievements = achievements;
    this.cases = cases;
  }

  /**
   * A cell as it is read.
   *
   * @param full whether the target was reached
   */
  record Shown(String target, String actual, String percent, boolean full) {

    static Shown of(Cell cell) {
      var percent = cell.percent();
      return new Shown(
          figure(cell.target()),
          figure(cell.actual()),
          percent == null ? "" : percent + "%",
          percent != null && percent >= 100);
    }

    /** Neither set nor reported. */
    public boolean isEmpty() {
      return target.equals(NONE) && actual.equals(NONE);
    }
  }

  /** A line of a table. */
  record Line(String name, List<Shown> cells) {}

  /** A table. */
  record Section(String label, List<String> measures, List<Line> lines, List<Shown> total) {}

  @GetMapping("/rounds/{id}/targets")
  String show(@PathVariable String id, Authentication authentication, Model model) {
    return show(id, Caller.of(authentication), model);
  }

  @PostMapping("/rounds/{id}/targets")
  String handIn(
      @PathVariable String id,
      @RequestParam Kind kind,
      @RequestParam MultipartFile file,
      Authentication authentication,
      Model model,
      HttpServletResponse response)
      throws IOException {
    var caller = Caller.of(authentication);
    try {
      model.addAttribute("report", handingIn.load(kind, id, file, null, caller));
    } catch (Refused refused) {
      if (!UNREADABLE.contains(refused.kind())) {
        throw refused;
      }
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
      model.addAttribute("refusals", refused.refusals());
    }
    return show(id, caller, model);
  }

  private String show(String id, Caller caller, Model model) {
    var round = cases.runBy(id, caller);
    model.addAttribute(
        "mayHandIn", caller.isOfficerOf(round.authority()) && round.phase() != Round.Phase.CLOSED);
    var groups = achievements.of(round);
    var overall = achievements.overall(round);
    model.addAttribute("round", round);
    model.addAttribute("units", groups.stream().mapToInt(group -> group.rows().size()).sum());
    model.addAttribute("sums", section(overall));
    model.addAttribute("sections", groups.stream().map(TargetPage::section).toList());
    return "targets";
  }

  @ExceptionHandler
  ModelAndView refused(Refused refused) {
    return RefusedPage.of(refused);
  }

  private static Section section(Group group) {
    return new Section(
        group.label(),
        group.measures().stream().map(measure -> measure.label()).toList(),
        group.rows().stream().map(row -> new Line(row.name(), shown(row.cells()))).toList(),
        shown(group.total()));
  }

  private static List<Shown> shown(List<Cell> cells) {
    return cells.stream().map(Shown::of).toList();
  }

  private static String figure(@Nullable BigDecimal number) {
    return number == null ? NONE : new DecimalFormat("#,##0.##").format(number);
  }
}
