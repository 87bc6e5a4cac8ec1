package cn.zhuli.extension.web;

import cn.zhuli.calendar.Periods;
import cn.zhuli.caller.Caller;
import cn.zhuli.extension.Extension;
import cn.zhuli.extension.Extensions;
import cn.zhuli.programme.Rounds;
import cn.zhuli.rule.Refused;
import cn.zhuli.rule.web.RefusedPage;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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

/** A unit asks for more time for one of its tasks, and sees what was answered. */
@Controller
@RequestMapping("/portal/applications/{number}/tasks/{task}/extension")
class ExtensionPage {

  private final Requesting requesting;
  private final Extensions extensions;
  private final Rounds rounds;
  private final Periods periods;

  ExtensionPage(Requesting requesting, Extensions extensions, Rounds rounds, Periods periods) {
    this.requesting = requesting;
    this.extensions = extensions;
    this.rounds = rounds;
    this.periods = periods;
  }

  @GetMapping
  String show(
      @PathVariable String number,
      @PathVariable String task,
      Authentication authentication,
      Model model) {
    return show(number, task, "", "", Caller.of(authentication), model);
  }

  @PostMapping
  String ask(
      @PathVariable String number,
      @PathVariable String task,
      @RequestParam(defaultValue = "") String until,
      @RequestParam(defaultValue = "") String reason,
      Authentication authentication,
      Model model,
      HttpServletResponse response) {
    var caller = Caller.of(authentication);
    try {
      requesting.ask(number, task, Requesting.day(until), reason, caller);
      return "redirect:/portal/applications/" + number + "/tasks/" + task + "/extension?asked";
    } catch (Refused refused) {
      if (refused.kind() != Refused.Kind.INVALID && refused.kind() != Refused.Kind.CONFLICT) {
        throw refused;
      }
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      model.addAttribute("refusals", refused.refusals());
      return show(number, task, until, reason, caller, model);
    }
  }

  @ExceptionHandler
  ModelAndView refused(Refused refused) {
    return RefusedPage.of(refused);
  }

  private String show(
      String number, String task, String until, String reason, Caller caller, Model model) {
    var own = requesting.find(number, task, caller).orElse(null);
    if (own == null) {
      return "redirect:/portal/applications/" + number + "?gone";
    }
    var round = rounds.get(own.application().round());
    var earlier = extensions.findByTaskOrderByAskedAt(task);
    model.addAttribute("task", own.task());
    model.addAttribute("number", own.application().number());
    model.addAttribute("round", round.title() + " " + round.year());
    model.addAttribute("due", Answered.minute(own.task().due()));
    model.addAttribute("earliest", earliest(own.task().due()));
    model.addAttribute("earlier", earlier.stream().map(Answered::of).toList());
    model.addAttribute("waiting", earlier.stream().anyMatch(one -> one.is(Extension.State.ASKED)));
    model.addAttribute("until", until);
    model.addAttribute("reason", reason);
    return "portal/extension";
  }

  /** The first day that is later than the deadline. */
  private @Nullable String earliest(@Nullable Instant due) {
    return due == null ? null : periods.dayOf(due).plusDays(1).toString();
  }
}
