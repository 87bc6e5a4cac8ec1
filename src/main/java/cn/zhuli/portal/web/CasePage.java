package cn.zhuli.portal.web;

import cn.zhuli.caller.Caller;
import cn.zhuli.correspondence.Notifications;
import cn.zhuli.intake.ApplicantTasks;
import cn.zhuli.intake.Application;
import cn.zhuli.intake.Whereabouts;
import cn.zhuli.intake.Withdrawing;
import cn.zhuli.programme.Rounds;
import cn.zhuli.programme.Wording;
import cn.zhuli.rights.CaseAccess;
import cn.zhuli.rights.Disclosure;
import cn.zhuli.rights.Telling;
import cn.zhuli.rule.Refused;
import cn.zhuli.rule.web.RefusedPage;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** How an application stands: where it is, what was decided and why, what is next and by when. */
@Controller
@RequestMapping("/portal/applications/{number}")
class CasePage {

  private final CaseAccess cases;
  private final Whereabouts whereabouts;
  private final ApplicantTasks tasks;
  private final Telling telling;
  private final ToldDecisions told;
  private final Disclosure disclosure;
  private final Notifications notifications;
  private final Withdrawing withdrawing;
  private final Rounds rounds;
  private final Wording wording;
  private final Embedded embedded;

  CasePage(
      CaseAccess cases,
      Whereabouts whereabouts,
      ApplicantTasks tasks,
      Telling telling,
      ToldDecisions told,
      Disclosure disclosure,
      Notifications notifications,
      Withdrawing withdrawing,
      Rounds rounds,
      Wording wording,
      Embedded embedded) {
    this.cases = cases;
    this.whereabouts = whereabouts;
    this.tasks = tasks;
    this.telling = telling;
    this.told = told;
    this.disclosure = disclosure;
    this.notifications = notifications;
    this.withdrawing = withdrawing;
    this.rounds = rounds;
    this.wording = wording;
    this.embedded = embedded;
  }

  /** Where it waits. */
  record Next(String label, String whose, @Nullable String due) {}

  /** What the unit has to do. */
  record Todo(String id, String label, @Nullable String due) {}

  /** What the unit was told. */
  record Letter(String at, String rule, String text) {}

  @GetMapping
  String show(@PathVariable String number, Authentication authentication, Model model) {
    var caller = Caller.of(authentication);
    return show(cases.open(number, caller), caller, model);
  }

  @GetMapping(value = "/picture", produces = MediaType.APPLICATION_XML_VALUE)
  @ResponseBody
  String picture(@PathVariable String number, Authentication authentication) {
    var application = cases.open(number, Caller.of(authentication));
    return whereabouts
        .picture(application)
        .orElseThrow(() -> Refused.notFound("picture", application.number()));
  }

  @PostMapping("/withdrawal")
  String withdraw(
      @PathVariable String number,
      @RequestParam(defaultValue = "") String reason,
      Authentication authentication,
      Model model,
      HttpServletResponse response) {
    var caller = Caller.of(authentication);
    var application = cases.owned(number, caller);
    try {
      withdrawing.withdraw(number, Reasons.checked(reason), caller.user());
      return "redirect:/portal/applications/" + number + "?withdrawn";
    } catch (Refused refused) {
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      model.addAttribute("refusals", refused.refusals());
      return show(application, caller, model);
    }
  }

  @ExceptionHandler
  ModelAndView refused(Refused refused) {
    return RefusedPage.of(refused);
  }

  private String show(Application application, Caller caller, Model model) {
    var place = whereabouts.of(application);
    var acting = cases.unitsActing(application, caller);
    model.addAttribute("matter", application);
    model.addAttribute("round", rounds.get(application.round()));
    model.addAttribute("submittedAt", Moments.second(application.submittedAt()));
    model.addAttribute("outcome", application.outcome().map(wording::verdict).orElse(null));
    model.addAttribute("closedAt", Moments.minuteOrNone(application.closedAt().orElse(null)));
    model.addAttribute("next", place.now().stream().map(CasePage::next).toList());
    model.addAttribute("stages", StageView.of(place.stages()));
    model.addAttribute("todos", application.isClosed() ? List.of() : todos(application, acting));
    model.addAttribute("decided", told.of(application, caller));
    model.addAttribute("letters", letters(application.number()));
    model.addAttribute("withdrawable", isWithdrawable(application, caller));
    model.addAttribute("place", embedded.of(picture(place, passed(application, caller, place))));
    return "portal/case";
  }

  /** What is marked on the picture, and the stage whose plane is opened first. */
  private static Map<String, Object> picture(Whereabouts.Place place, List<String> passed) {
    var now = place.now().stream().map(Whereabouts.Step::element).toList();
    return Map.of(
        "now",
        StageView.with(now, place.stages(), Whereabouts.State.NOW),
        "passed",
        StageView.with(passed, place.stages(), Whereabouts.State.DONE),
        "stage",
        StageView.with(List.of(), place.stages(), Whereabouts.State.NOW));
  }

  /** While ranks are not public, the way shows no more than the decisions that may be known. */
  private List<String> passed(Application application, Caller caller, Whereabouts.Place place) {
    return disclosure.ofRanking(application, caller)
        ? place.passed()
        : telling.to(caller, application).stream().map(one -> one.entry().step()).toList();
  }

  private static boolean isWithdrawable(Application application, Caller caller) {
    return caller.actsFor(application.applicant())
        && !application.isClosed()
        && application.award().isEmpty();
  }

  private List<Todo> todos(Application application, List<String> acting) {
    return acting.isEmpty()
        ? List.of()
        : tasks.open(application, acting).stream()
            .map(task -> new Todo(task.id(), task.label(), Moments.minuteOrNone(task.due())))
            .toList();
  }

  private static Next next(Whereabouts.Step step) {
    return new Next(step.label(), step.whose(), Moments.minuteOrNone(step.due()));
  }

  private List<Letter> letters(String number) {
    return notifications.about(number).stream()
        .map(sent -> new Letter(Moments.minute(sent.at()), sent.rule(), sent.text()))
        .distinct()
        .toList();
  }
}
