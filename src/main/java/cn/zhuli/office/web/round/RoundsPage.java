package cn.zhuli.office.web.round;

import cn.zhuli.calendar.Time;
import cn.zhuli.caller.Caller;
import cn.zhuli.programme.Round;
import cn.zhuli.programme.Rounds;
import java.time.format.DateTimeFormatter;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The rounds of the authorities that a person works for, newest first. */
@Controller
class RoundsPage {

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(Time.ZONE);

  private final Rounds rounds;

  RoundsPage(Rounds rounds) {
    this.rounds = rounds;
  }

  /** A line of the list. */
  record Row(String id, String title, int year, String phase, String deadline) {

    static Row of(Round round) {
      return new Row(
          round.id(),
          round.title(),
          round.year(),
          RoundView.label(round.phase()),
          MINUTE.format(round.deadline()));
    }
  }

  @GetMapping("/rounds")
  String show(Authentication authentication, Model model) {
    var caller = Caller.of(authentication);
    var own =
        rounds.findAllByOrderByYearDescIdAsc().stream()
            .filter(round -> caller.isStaffOf(round.authority()))
            .map(Row::of)
            .toList();
    model.addAttribute("rounds", own);
    model.addAttribute("mayOpen", caller.isOfficerOfSome());
    return "rounds";
  }
}
