package cn.zhuli.portal.web;

import cn.zhuli.caller.Caller;
import cn.zhuli.intake.ApplicantTasks;
import cn.zhuli.intake.ApplicantTasks.OpenTask;
import cn.zhuli.intake.Application;
import cn.zhuli.portal.OwnCases;
import cn.zhuli.programme.Round;
import cn.zhuli.programme.Rounds;
import cn.zhuli.rights.CaseAccess;
import java.time.Clock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where people of a unit begin: what they have to do, what they are writing, what became of it. */
@Controller
class PortalPage {

  private final OwnCases ownCases;
  private final ApplicantTasks tasks;
  private final CaseAccess cases;
  private final Writings drafts;
  private final EarlierCases earlier;
  private final OpenCalls calls;
  private final OwnUnits units;
  private final Rounds rounds;
  private final Clock clock;

  PortalPage(
      OwnCases ownCases,
      ApplicantTasks tasks,
      CaseAccess cases,
      Writings drafts,
      EarlierCases earlier,
      OpenCalls calls,
      OwnUnits units,
      Rounds rounds,
      Clock clock) {
    this.ownCases = ownCases;
    this.tasks = tasks;
    this.cases = cases;
    this.drafts = drafts;
    this.earlier = earlier;
    this.calls = calls;
    this.units = units;
    this.rounds = rounds;
    this.clock = clock;
  }

  /** Something to be done. */
  record Todo(
      String task, String number, String label, String title, @Nullable String due, boolean late) {}

  @GetMapping("/portal")
  String show(Authentication authentication, Model model) {
    var caller = Caller.of(authentication);
    var own = ownCases.of(caller.units());
    model.addAttribute("units", units.of(caller));
    model.addAttribute("todos", own.stream().flatMap(found -> todos(found, caller)).toList());
    model.addAttribute("drafts", drafts.of(caller));
    model.addAttribute("cases", own.stream().map(earlier::line).toList());
    model.addAttribute("earlier", earlier.of(own, caller));
    model.addAttribute("calls", calls.now());
    return "portal/home";
  }

  private Stream<Todo> todos(Application application, Caller caller) {
    if (application.isClosed()) {
      return Stream.empty();
    }
    var acting = cases.unitsActing(application, caller);
    return acting.isEmpty()
        ? Stream.empty()
        : tasks.open(application, acting).stream().map(task -> todo(application, task));
  }

  private Todo todo(Application application, OpenTask task) {
    var due = task.due();
    return new Todo(
        task.id(),
        application.number(),
        task.label(),
        title(application.round()),
        Moments.minuteOrNone(due),
        due != null && clock.instant().isAfter(due));
  }

  private String title(String id) {
    Round round = rounds.get(id);
    return round.title() + " " + round.year();
  }
}
