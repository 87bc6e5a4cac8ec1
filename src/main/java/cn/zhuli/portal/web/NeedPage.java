package cn.zhuli.portal.web;

import cn.zhuli.intake.NeedTasks;
import cn.zhuli.need.FiledNeeds;
import cn.zhuli.need.FilingNeeds;
import cn.zhuli.need.Need;
import cn.zhuli.need.NeedCalls;
import cn.zhuli.need.web.NeedAccess;
import cn.zhuli.programme.Programmes;
import cn.zhuli.programme.Round;
import cn.zhuli.programme.RoundForms;
import cn.zhuli.programme.Rounds;
import cn.zhuli.rule.Refused;
import cn.zhuli.rule.web.Caller;
import cn.zhuli.rule.web.RefusedPage;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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

  private final FiledNeeds needs;
  private final NeedCalls calls;
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
  private final Clock clock;

  NeedPage(
      FiledNeeds needs,
      NeedCalls calls,
      FilingNeeds filing,
      NeedTasks tasks,
      NeedAccess access,
      DraftAccess members,
      OwnUnits units,
      Rounds rounds,
      Programmes programmes,
      RoundForms forms,
      Embedded embedded,
      MessageSource words,
      Clock clock) {
    this.needs = needs;
    this.calls = calls;
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
    this.clock = clock;
  }

  /** A call for needs that is open. */
  record Call(String round, String title, String due) {}

  /** A need that a unit has filed, with what is to be done about it. */
  record Filed(
      String id,
      String title,
      String unit,
      String status,
      @Nullable String reason,
      boolean withdrawable,
      List<Todo> todos) {}

  /** Something to be done. */
  record Todo(String id, String label, @Nullable String due) {}

  @GetMapping
  String list(Authentication authentication, Model model) {
    var caller = Caller.of(authentication);
    model.addAttribute("units", units.of(caller));
    model.addAttribute(
        "calls",
        rounds.findAllByOrderByYearDescIdAsc().stream()
            .flatMap(round -> call(round).stream())
            .toList());
    model.addAttribute(
        "needs", needs.findByUnitInOrderById(caller.units()).stream().map(this::filed).toList());
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
    var call = call(found).orElseThrow(() -> Refused.notFound("round", round));
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
    var open = tasks.open(need).stream().filter(one -> one.id().equals(task)).findFirst();
    if (open.isEmpty()) {
      return "redirect:" + HERE + "?gone";
    }
    var todo = open.get();
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

  private Optional<Call> call(Round round) {
    return calls
        .findById(round.id())
        .filter(call -> !clock.instant().isAfter(call.due()))
        .map(call -> new Call(round.id(), title(round), Moments.minute(call.due())));
  }

  private static String title(Round round) {
    return round.title() + " " + round.year();
  }

  private Filed filed(Need need) {
    var settled =
        need.is(Need.Status.PUBLISHED)
            || need.is(Need.Status.REJECTED)
            || need.is(Need.Status.WITHDRAWN);
    var todos =
        tasks.open(need).stream()
            .map(task -> new Todo(task.id(), task.label(), Moments.minuteOrNone(task.due())))
            .toList();
    return new Filed(
        need.id(),
        need.title(),
        need.unitName(),
        need.status().label(),
        need.reason().orElse(null),
        !settled,
        todos);
  }
}
