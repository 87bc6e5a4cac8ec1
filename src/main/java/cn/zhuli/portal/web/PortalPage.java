package cn.zhuli.portal.web;

import static java.util.stream.Collectors.groupingBy;

import cn.zhuli.caller.Caller;
import cn.zhuli.intake.ApplicantTasks;
import cn.zhuli.intake.ApplicantTasks.OpenTask;
import cn.zhuli.intake.Application;
import cn.zhuli.portal.Draft;
import cn.zhuli.portal.OwnCases;
import cn.zhuli.programme.Round;
import cn.zhuli.programme.Rounds;
import cn.zhuli.programme.Wording;
import cn.zhuli.rights.CaseAccess;
import java.time.Clock;
import java.util.List;
import java.util.Map;
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
  private final DraftAccess drafts;
  private final OpenCalls calls;
  private final DraftDeadline deadline;
  private final OwnUnits units;
  private final Rounds rounds;
  private final Wording wording;
  private final Clock clock;

  PortalPage(
      OwnCases ownCases,
      ApplicantTasks tasks,
      CaseAccess cases,
      DraftAccess drafts,
      OpenCalls calls,
      DraftDeadline deadline,
      OwnUnits units,
      Rounds rounds,
      Wording wording,
      Clock clock) {
    this.ownCases = ownCases;
    this.tasks = tasks;
    this.cases = cases;
    this.drafts = drafts;
    this.calls = calls;
    this.deadline = deadline;
    this.units = units;
    this.rounds = rounds;
    this.wording = wording;
    this.clock = clock;
  }

  /** Something to be done. */
  record Todo(
      String task, String number, String label, String title, @Nullable String due, boolean late) {}

  /** A draft. */
  record Writing(
      String id, String title, String unit, String deadline, String savedAt, String savedBy) {}

  /**
   * An application.
   *
   * @param programme under which it can be copied into a new draft
   */
  record Case(
      String number,
      String title,
      String unit,
      String submittedAt,
      @Nullable String outcome,
      String programme) {}

  @GetMapping("/portal")
  String show(Authentication authentication, Model model) {
    var caller = Caller.of(authentication);
    var own = ownCases.of(caller.units());
    model.addAttribute("units", units.of(caller));
    model.addAttribute("todos", own.stream().flatMap(found -> todos(found, caller)).toList());
    model.addAttribute("drafts", drafts.open(caller).stream().map(this::writing).toList());
    model.addAttribute("cases", own.stream().map(this::line).toList());
    model.addAttribute("earlier", earlier(own, caller));
    model.addAttribute("calls", calls.now());
    return "portal/home";
  }

  /** Whose answers can be copied: a unit's own, by programme. */
  private Map<String, List<Case>> earlier(List<Application> cases, Caller caller) {
    return cases.stream()
        .filter(found -> caller.actsFor(found.applicant()))
        .map(this::line)
        .collect(groupingBy(Case::programme));
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

  private Writing writing(Draft draft) {
    return new Writing(
        draft.id(),
        title(draft.round()),
        units.name(draft.unit()),
        deadline.of(draft),
        Moments.minute(draft.savedAt()),
        wording.person(draft.savedBy()));
  }

  private Case line(Application application) {
    return new Case(
        application.number(),
        title(application.round()),
        application.applicantName(),
        Moments.minute(application.submittedAt()),
        application.outcome().map(wording::verdict).orElse(null),
        rounds.get(application.round()).programme());
  }

  private String title(String id) {
    Round round = rounds.get(id);
    return round.title() + " " + round.year();
  }
}
