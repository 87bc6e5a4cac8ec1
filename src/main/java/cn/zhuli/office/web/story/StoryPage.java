package cn.zhuli.office.web.story;

import cn.zhuli.calendar.Time;
import cn.zhuli.caller.Caller;
import cn.zhuli.document.Document;
import cn.zhuli.document.Documents;
import cn.zhuli.intake.Application;
import cn.zhuli.journal.Story;
import cn.zhuli.programme.Round;
import cn.zhuli.programme.Rounds;
import cn.zhuli.programme.Wording;
import cn.zhuli.programme.Wording.Words;
import cn.zhuli.rights.CaseAccess;
import cn.zhuli.rights.Telling;
import cn.zhuli.rule.Refused;
import cn.zhuli.rule.web.RefusedPage;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
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
  private final Documents documents;
  private final Clock clock;

  StoryPage(
      Telling telling,
      Wording wording,
      CaseAccess cases,
      Rounds rounds,
      Documents documents,
      Clock clock) {
    this.telling = telling;
    this.wording = wording;
    this.cases = cases;
    this.rounds = rounds;
    this.documents = documents;
    this.clock = clock;
  }

  /**
   * An entry as it is read.
   *
   * @param machineTime the same instant for programs
   * @param ofRound whether it concerns the whole round
   */
  record Event(
      String time,
      String machineTime,
      boolean decision,
      boolean ofRound,
      String label,
      @Nullable String rule,
      @Nullable String verdict,
      @Nullable String reason,
      String by,
      @Nullable String model,
      List<Line> facts) {}

  @GetMapping("/applications/{number}/story")
  String show(
      @PathVariable String number,
      @RequestParam(defaultValue = "folded") String facts,
      Authentication authentication,
      Model model) {
    var caller = Caller.of(authentication);
    var application = cases.open(number, caller);
    var round = rounds.get(application.round());
    var papers = papers(number);
    model.addAttribute("matter", application);
    model.addAttribute("unfolded", facts.equals("all"));
    model.addAttribute("round", round);
    model.addAttribute("outcome", outcome(application));
    model.addAttribute("closedAt", application.closedAt().map(SECOND::format).orElse(null));
    model.addAttribute("submittedAt", SECOND.format(application.submittedAt()));
    model.addAttribute("printedAt", SECOND.format(Instant.now(clock)));
    model.addAttribute(
        "events",
        telling.to(caller, application).stream().map(told -> event(round, told, papers)).toList());
    return "story";
  }

  @ExceptionHandler
  ModelAndView refused(Refused refused) {
    return RefusedPage.of(refused);
  }

  private String outcome(Application application) {
    return application.outcome().map(wording::verdict).orElse("正在办理");
  }

  /** Papers by name, wherever facts mention them. */
  private Words papers(String number) {
    var names =
        documents.ofSubject(number).stream()
            .collect(Collectors.toMap(it -> it.id().toString(), Document::name));
    return new Words(Map.of(), Map.of("documents", names, "receipt", names));
  }

  private Event event(Round round, Telling.Told told, Words papers) {
    var entry = told.entry();
    var verdict = entry.verdict();
    var ran = entry.model();
    return new Event(
        SECOND.format(entry.at()),
        entry.at().toString(),
        entry.kind() == Story.Kind.DECISION,
        told.subject().equals(round.id()),
        entry.label(),
        entry.rule(),
        verdict == null ? null : wording.verdict(verdict),
        entry.reason(),
        wording.person(entry.by()),
        ran == null ? null : wording.model(ran),
        Line.of(entry.facts(), wording.words(round, entry).under(papers)));
  }
}
