package cn.zhuli.journal.web;

import cn.zhuli.calendar.Time;
import cn.zhuli.intake.Application;
import cn.zhuli.intake.web.CaseAccess;
import cn.zhuli.journal.Story;
import cn.zhuli.programme.Round;
import cn.zhuli.programme.Rounds;
import cn.zhuli.programme.Wording;
import cn.zhuli.rule.Refused;
import cn.zhuli.rule.web.Caller;
import cn.zhuli.rule.web.RefusedPage;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The story of an application on one page, for people who read or print it. */
@Controller
class StoryPage {

  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(Time.ZONE);

  private final Telling telling;
  private final Wording wording;
  private final CaseAccess cases;
  private final Rounds rounds;
  private final Clock clock;

  StoryPage(Telling telling, Wording wording, CaseAccess cases, Rounds rounds, Clock clock) {
    this.telling = telling;
    this.wording = wording;
    this.cases = cases;
    this.rounds = rounds;
    this.clock = clock;
  }

  /** An entry as it is read; {@code machineTime} is the same instant for programs. */
  record Event(
      String time,
      String machineTime,
      boolean decision,
      String label,
      @Nullable String rule,
      @Nullable String verdict,
      @Nullable String reason,
      String by,
      @Nullable String model,
      List<Line> facts) {}

  @GetMapping("/applications/{number}/story")
  String show(@PathVariable String number, Authentication authentication, Model model) {
    var caller = Caller.of(authentication);
    var application = cases.open(number, caller);
    var round = rounds.get(application.round());
    model.addAttribute("application", application);
    model.addAttribute("round", round);
    model.addAttribute("outcome", outcome(application));
    model.addAttribute("closedAt", application.closedAt().map(SECOND::format).orElse(null));
    model.addAttribute("submittedAt", SECOND.format(application.submittedAt()));
    model.addAttribute("printedAt", SECOND.format(Instant.now(clock)));
    model.addAttribute(
        "events",
        telling.to(caller, application).stream().map(entry -> event(round, entry)).toList());
    return "story";
  }

  @ExceptionHandler
  ModelAndView refused(Refused refused) {
    return RefusedPage.of(refused);
  }

  private String outcome(Application application) {
    return application.outcome().map(wording::verdict).orElse("正在办理");
  }

  private Event event(Round round, Story.Entry entry) {
    var verdict = entry.verdict();
    var ran = entry.model();
    return new Event(
        SECOND.format(entry.at()),
        entry.at().toString(),
        entry.kind() == Story.Kind.DECISION,
        entry.label(),
        entry.rule(),
        verdict == null ? null : wording.verdict(verdict),
        entry.reason(),
        wording.person(entry.by()),
        ran == null ? null : wording.model(ran),
        Line.of(entry.facts(), wording.words(round, entry)));
  }
}
