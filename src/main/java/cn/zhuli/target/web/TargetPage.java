package cn.zhuli.target.web;

import cn.zhuli.intake.web.CaseAccess;
import cn.zhuli.rule.Refused;
import cn.zhuli.rule.web.Caller;
import cn.zhuli.rule.web.RefusedPage;
import cn.zhuli.target.Achievements;
import cn.zhuli.target.Cell;
import cn.zhuli.target.Group;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Targets beside what was reached, on one plain page for the staff of the authority. */
@Controller
class TargetPage {

  private final Achievements achievements;
  private final CaseAccess cases;

  TargetPage(Achievements achievements, CaseAccess cases) {
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

  private static final String NONE = "—";

  @GetMapping("/rounds/{id}/targets")
  String show(@PathVariable String id, Authentication authentication, Model model) {
    var round = cases.runBy(id, Caller.of(authentication));
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
