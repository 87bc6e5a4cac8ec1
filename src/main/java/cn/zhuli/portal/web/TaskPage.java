package cn.zhuli.portal.web;

import cn.zhuli.caller.Caller;
import cn.zhuli.intake.ApplicantTasks;
import cn.zhuli.programme.Rounds;
import cn.zhuli.rights.CaseAccess;
import cn.zhuli.rule.Refused;
import cn.zhuli.rule.web.RefusedPage;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Something that a unit has to do in a case: a supplement, a signature, a receipt, a report. */
@Controller
class TaskPage {

  private final ApplicantTasks tasks;
  private final CaseAccess cases;
  private final Rounds rounds;
  private final Embedded embedded;

  TaskPage(ApplicantTasks tasks, CaseAccess cases, Rounds rounds, Embedded embedded) {
    this.tasks = tasks;
    this.cases = cases;
    this.rounds = rounds;
    this.embedded = embedded;
  }

  @GetMapping("/portal/applications/{number}/tasks/{id}")
  String show(
      @PathVariable String number,
      @PathVariable String id,
      Authentication authentication,
      Model model) {
    var involved = cases.involved(number, Caller.of(authentication));
    var application = involved.application();
    var task =
        tasks.open(application, involved.units()).stream()
            .filter(open -> open.id().equals(id))
            .findFirst();
    if (task.isEmpty()) {
      return "redirect:/portal/applications/" + number + "?gone";
    }
    var open = task.get();
    var round = rounds.get(application.round());
    var back = "/portal/applications/" + number;
    model.addAttribute("extension", back + "/tasks/" + id + "/extension");
    model.addAttribute(
        "sheet",
        new FormSheet(
            open.label(),
            number + " " + round.title() + " " + round.year(),
            back,
            Moments.minuteOrNone(open.due()),
            id,
            "/api/applications/" + number + "/tasks/" + id,
            null,
            back + "?done",
            Embedded.safe(open.form()),
            embedded.of(open.values())));
    return "portal/task";
  }

  @ExceptionHandler
  ModelAndView refused(Refused refused) {
    return RefusedPage.of(refused);
  }
}
