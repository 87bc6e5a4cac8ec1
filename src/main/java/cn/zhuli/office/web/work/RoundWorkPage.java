package cn.zhuli.office.web.work;

import cn.zhuli.caller.Caller;
import cn.zhuli.page.web.Part;
import cn.zhuli.programme.Round;
import cn.zhuli.rights.CaseAccess;
import cn.zhuli.rule.Refused;
import cn.zhuli.rule.web.RefusedPage;
import cn.zhuli.worklist.Duty;
import cn.zhuli.worklist.OpenDuties;
import cn.zhuli.worklist.RoundMatters;
import java.time.Clock;
import java.util.List;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who has not reported, scored or decided in a round, line by line, for its officers. */
@Controller
class RoundWorkPage {

  private static final List<String> KINDS =
      List.of("units", "experts", "staff", "late", "objections");

  private final OpenDuties duties;
  private final RoundMatters matters;
  private final CaseAccess cases;
  private final Clock clock;

  RoundWorkPage(OpenDuties duties, RoundMatters matters, CaseAccess cases, Clock clock) {
    this.duties = duties;
    this.matters = matters;
    this.cases = cases;
    this.clock = clock;
  }

  /** A case with something to look at. */
  record MatterLine(String number, String applicant, String what, String since) {}

  @GetMapping("/rounds/{id}/work/{kind}")
  String show(
      @PathVariable String id,
      @PathVariable String kind,
      @RequestParam(defaultValue = "1") int page,
      Authentication authentication,
      Model model) {
    var round = governed(id, Caller.of(authentication));
    model.addAttribute("round", round);
    model.addAttribute("kind", kind);
    model.addAttribute("kinds", KINDS);
    switch (kind) {
      case "units" -> model.addAttribute("duties", duties(round, Duty.Side.UNIT, page));
      case "experts" -> model.addAttribute("duties", duties(round, Duty.Side.EXPERT, page));
      case "staff" -> model.addAttribute("duties", duties(round, Duty.Side.STAFF, page));
      case "late" -> model.addAttribute("matters", late(round.id(), page));
      case "objections" -> model.addAttribute("matters", objections(round.id(), page));
      default -> throw Refused.notFound("list", kind);
    }
    return "round-work";
  }

  @ExceptionHandler
  ModelAndView refused(Refused refused) {
    return RefusedPage.of(refused);
  }

  private Round governed(String id, Caller caller) {
    var round = cases.runBy(id, caller);
    if (!caller.isOfficerOf(round.authority())) {
      throw Refused.forbidden("只有项目管理人员可以查看", "Only an officer may see this");
    }
    return round;
  }

  private Part<DutyLine> duties(Round round, Duty.Side side, int page) {
    var now = clock.instant();
    var all =
        duties.count(List.of(round.id()), now).stream()
            .filter(count -> count.side() == side)
            .mapToInt(OpenDuties.RoundCount::all)
            .sum();
    return Part.of(
        all,
        page,
        (offset, limit) ->
            duties.of(round.id(), side, offset, limit).stream()
                .map(duty -> DutyLine.watched(duty, now))
                .toList());
  }

  private Part<MatterLine> late(String round, int page) {
    return Part.of(
        matters.countLate(List.of(round)).getOrDefault(round, 0),
        page,
        (offset, limit) -> lines(matters.late(round, offset, limit)));
  }

  private Part<MatterLine> objections(String round, int page) {
    return Part.of(
        matters.countObjections(List.of(round)).getOrDefault(round, 0),
        page,
        (offset, limit) -> lines(matters.objections(round, offset, limit)));
  }

  private static List<MatterLine> lines(List<RoundMatters.Matter> found) {
    return found.stream()
        .map(
            matter ->
                new MatterLine(
                    matter.number(),
                    matter.applicant(),
                    matter.what(),
                    DutyLine.minute(matter.since())))
        .toList();
  }
}
