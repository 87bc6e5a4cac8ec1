package cn.zhuli.portal.web;

import cn.zhuli.caller.Caller;
import cn.zhuli.intake.NeedTasks;
import cn.zhuli.need.FilingNeeds;
import cn.zhuli.programme.Programmes;
import cn.zhuli.programme.RoundForms;
import cn.zhuli.programme.Rounds;
import cn.zhuli.rights.NeedAccess;
import cn.zhuli.rule.Refused;
import cn.zhuli.rule.web.RefusedPage;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Filing needs: what a unit wants others to apply to. */
@Controller
@RequestMapping("/portal/needs")
class NeedPage {

  private static final String HERE = "/portal/needs";

  private final OpenNeeds open;
  private final FilingNeeds filing;
  private final NeedTasks tasks;
  private final NeedAccess access;
  private final DraftAccess members;
  private final OwnUnits units;
  private final Rounds rounds;
  private final Programmes programmes;
  private final RoundForms forms;
  private final Embedded embedded;
  private final MessageSource words;

  NeedPage(
      OpenNeeds open,
      FilingNeeds filing,
      NeedTasks tasks,
      NeedAccess access,
      DraftAccess members,
      OwnUnits units,
      Rounds rounds,
      Programmes programmes,
      RoundForms forms,
      Embedded embedded,
      MessageSource words) {
    this.open = open;
    this.filing = filing;
    this.tasks = tasks;
    this.access = access;
    this.members = members;
    this.units = units;
    this.rounds = rounds;
    this.programmes = programmes;
    this.forms = forms;
    this.embedded = embedded;
    this.words = words;
  }

  @GetMapping
  String list(Authentication authentication, Model model) {
    var caller = Caller.of(authentication);
    model.addAttribute("units", units.of(caller));
    model.addAttribute("calls", open.calls());
    model.addAttribute("needs", open.filedBy(caller.units()));
    return "portal/needs";
  }

  @GetMapping("/new")
  String form(
      @RequestParam String round,
      @RequestParam String unit,
      Authentication authentication,
      Model model) {
    var caller = Caller.of(authentication);
    var code = members.unit(unit, caller).value();
    var found = rounds.findById(round).orElseThrow(() -> Refused.notFound("round", round));
    var call = open.call(found).orElseThrow(() -> Refused.notFound("round", round));
    var form = programmes.of(found.programme(), found.bundle()).defaults().text("needForm");
    model.addAttribute(
        "sheet",
        new FormSheet(
            words.getMessage("portal.needs.file", null, LocaleContextHolder.getLocale()),
            call.title(),
            HERE,
            call.due(),
            "need-" + round + unit,
            "/api/rounds/" + found.id() + "/needs",
            embedded.of(Map.of("unit", code)),
            HERE + "?filed",
            Embedded.safe(forms.text(found, form)),
            embedded.of(Map.of(RoundForms.PAPERS, forms.papersOf(caller.user())))));
    return "portal/task";
  }

  @GetMapping("/{id}/tasks/{task}")
  String task(
      @PathVariable String id,
      @PathVariable String task,
      Authentication authentication,
      Model model) {
    var need = access.filed(id, Caller.of(authentication));
    var found = tasks.open(need).stream().filter(one -> one.id().equals(task)).findFirst();
    if (found.isEmpty()) {
      return "redirect:" + HERE + "?gone";
    }
    var todo = found.get();
    model.addAttribute(
        "sheet",
        new FormSheet(
            todo.label(),
            need.id() + " " + need.title(),
            HERE,
            Moments.minuteOrNone(todo.due()),
            task,
            "/api/needs/" + id + "/tasks/" + task,
            null,
            HERE + "?done",
            Embedded.safe(todo.form()),
            embedded.of(todo.values())));
    return "portal/task";
  }

  @PostMapping("/{id}/withdrawal")
  String withdraw(
      @PathVariable String id, @RequestParam String reason, Authentication authentication) {
    var caller = Caller.of(authentication);
    filing.withdraw(access.filed(id, caller).id(), Reasons.checked(reason), caller.user());
    return "redirect:" + HERE + "?withdrawn";
  }

  @ExceptionHandler
  ModelAndView refused(Refused refused) {
    return RefusedPage.of(refused);
  }
}
