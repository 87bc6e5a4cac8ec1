package cn.zhuli.office.web.letter;

import cn.zhuli.calendar.Time;
import cn.zhuli.caller.Caller;
import cn.zhuli.letter.Letters;
import cn.zhuli.page.web.Part;
import cn.zhuli.programme.Round;
import cn.zhuli.rights.CaseAccess;
import cn.zhuli.rule.Refused;
import cn.zhuli.rule.web.RefusedPage;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
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

/** The letters of a round: what went to whom, what waits to be looked at, sending again (G-9). */
@Controller
@RequestMapping("/rounds/{round}/letters")
class LettersPage {

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(Time.ZONE);

  private final Letters letters;
  private final LetterAccess access;
  private final CaseAccess cases;

  LettersPage(Letters letters, LetterAccess access, CaseAccess cases) {
    this.letters = letters;
    this.access = access;
    this.cases = cases;
  }

  @GetMapping
  String show(
      @PathVariable String round,
      @RequestParam(defaultValue = "all") String which,
      @RequestParam(defaultValue = "1") int page,
      Authentication authentication,
      Model model) {
    var caller = Caller.of(authentication);
    return show(cases.runBy(round, caller), choice(which), page, caller, model);
  }

  @PostMapping("/{id}")
  String act(
      @PathVariable String round,
      @PathVariable UUID id,
      @RequestParam String act,
      @RequestParam(defaultValue = "all") String which,
      @RequestParam(defaultValue = "1") int page,
      Authentication authentication,
      Model model,
      HttpServletResponse response) {
    var caller = Caller.of(authentication);
    var found = cases.runBy(round, caller);
    var letter = access.governed(id, caller);
    if (!letter.round().equals(found.id())) {
      throw Refused.notFound("letter", id.toString());
    }
    try {
      var done = act(act, id, caller);
      return "redirect:/rounds/%s/letters?which=%s&page=%d&%s"
          .formatted(found.id(), choice(which).name().toLowerCase(Locale.ROOT), page, done);
    } catch (Refused refused) {
      response.setStatus(HttpStatus.CONFLICT.value());
      model.addAttribute("refusals", refused.refusals());
      return show(found, choice(which), page, caller, model);
    }
  }

  @ExceptionHandler
  ModelAndView refused(Refused refused) {
    return RefusedPage.of(refused);
  }

  private String act(String act, UUID id, Caller caller) {
    if (act.equals("release")) {
      letters.release(id, caller.user());
      return "released";
    }
    letters.sendAgain(id, caller.user());
    return "sent";
  }

  private String show(Round round, Letters.Choice choice, int page, Caller caller, Model model) {
    var officer = caller.isOfficerOf(round.authority());
    Part<LetterView> part = access.ofRound(round, choice, page, officer);
    model.addAttribute("round", round);
    model.addAttribute("officer", officer);
    model.addAttribute("which", choice.name().toLowerCase(Locale.ROOT));
    model.addAttribute("choices", List.of("all", "held", "failed"));
    model.addAttribute("part", part);
    model.addAttribute("page", this);
    return "letters";
  }

  /** A moment as it is read. */
  public String minute(Instant at) {
    return MINUTE.format(at);
  }

  private static Letters.Choice choice(String which) {
    return switch (which) {
      case "held" -> Letters.Choice.HELD;
      case "failed" -> Letters.Choice.FAILED;
      default -> Letters.Choice.ALL;
    };
  }
}
