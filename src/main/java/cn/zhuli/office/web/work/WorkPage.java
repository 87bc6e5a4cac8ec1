package cn.zhuli.office.web.work;

import cn.zhuli.caller.Caller;
import cn.zhuli.mail.Outbox;
import cn.zhuli.page.web.Part;
import cn.zhuli.programme.Rounds;
import cn.zhuli.worklist.DigestChoices;
import cn.zhuli.worklist.OpenDuties;
import cn.zhuli.worklist.OpenDuties.Person;
import java.time.Clock;
import java.util.List;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is due for whoever has signed in, and, for officers, what is open in their rounds. */
@Controller
class WorkPage {

  private final OpenDuties duties;
  private final RoundLines roundLines;
  private final Rounds rounds;
  private final DigestChoices choices;
  private final Outbox outbox;
  private final Clock clock;

  WorkPage(
      OpenDuties duties,
      RoundLines roundLines,
      Rounds rounds,
      DigestChoices choices,
      Outbox outbox,
      Clock clock) {
    this.duties = duties;
    this.roundLines = roundLines;
    this.rounds = rounds;
    this.choices = choices;
    this.outbox = outbox;
    this.clock = clock;
  }

  @GetMapping("/work")
  String show(
      @RequestParam(defaultValue = "1") int page, Authentication authentication, Model model) {
    var caller = Caller.of(authentication);
    var person = new Person(caller.user(), caller.groups());
    var now = clock.instant();
    var count = duties.count(person, now);
    model.addAttribute(
        "duties",
        Part.of(
            count.all(),
            page,
            (offset, limit) ->
                duties.of(person, offset, limit).stream()
                    .map(duty -> DutyLine.own(duty, now))
                    .toList()));
    model.addAttribute("overdue", count.overdue());
    model.addAttribute("rounds", governed(caller));
    model.addAttribute("officer", caller.isOfficerOfSome());
    model.addAttribute("digest", choices.wants(caller.user()));
    model.addAttribute("mailing", outbox.isOpen());
    return "work";
  }

  @PostMapping("/work/digest")
  String choose(
      @RequestParam(defaultValue = "false") boolean wanted, Authentication authentication) {
    choices.choose(Caller.of(authentication).user(), wanted);
    return "redirect:/work?chosen";
  }

  private List<RoundLine> governed(Caller caller) {
    return caller.isOfficerOfSome()
        ? roundLines.of(
            rounds.findAllByOrderByYearDescIdAsc().stream()
                .filter(round -> caller.isOfficerOf(round.authority()))
                .toList(),
            clock.instant())
        : List.of();
  }
}
