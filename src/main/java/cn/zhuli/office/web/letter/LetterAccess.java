package cn.zhuli.office.web.letter;

import cn.zhuli.caller.Caller;
import cn.zhuli.intake.Applications;
import cn.zhuli.letter.Letter;
import cn.zhuli.letter.Letters;
import cn.zhuli.page.web.Part;
import cn.zhuli.programme.Round;
import cn.zhuli.programme.Rounds;
import cn.zhuli.rights.CaseAccess;
import cn.zhuli.rule.Refused;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Who may read a letter: whoever may look into its case; papers of a round, and what is still held,
 * only the staff of the authority. For everybody else there is no such letter.
 */
@Component
class LetterAccess {

  private final Letters letters;
  private final Applications applications;
  private final Rounds rounds;
  private final CaseAccess cases;

  LetterAccess(Letters letters, Applications applications, Rounds rounds, CaseAccess cases) {
    this.letters = letters;
    this.applications = applications;
    this.rounds = rounds;
    this.cases = cases;
  }

  List<LetterView> about(String number, Caller caller) {
    var application = cases.open(number, caller);
    var authority = rounds.get(application.round()).authority();
    var found =
        letters.about(application.number()).stream()
            .filter(letter -> !letter.isHeld() || caller.isStaffOf(authority))
            .toList();
    return shown(found, caller.isOfficerOf(authority));
  }

  List<LetterView> ofRound(String id, Caller caller) {
    var round = cases.runBy(id, caller);
    return shown(letters.ofRound(round.id()), caller.isOfficerOf(round.authority()));
  }

  /** A part of the letters of a round, for its staff. */
  Part<LetterView> ofRound(Round round, Letters.Choice choice, int page, boolean officer) {
    return Part.of(
        letters.count(round.id(), choice),
        page,
        (offset, limit) -> shown(letters.ofRound(round.id(), choice, offset, limit), officer));
  }

  private List<LetterView> shown(List<Letter> found, boolean officer) {
    var mails = letters.mails(found);
    return found.stream().map(letter -> LetterView.of(letter, mails, officer)).toList();
  }

  Letter readable(UUID id, Caller caller) {
    var letter = letters.require(id);
    var authority = rounds.get(letter.round()).authority();
    if (caller.isStaffOf(authority)) {
      return letter;
    }
    if (letter.isHeld() || applications.findById(letter.subject()).isEmpty()) {
      throw Refused.notFound("letter", id.toString());
    }
    return open(letter, caller);
  }

  private Letter open(Letter letter, Caller caller) {
    try {
      cases.open(letter.subject(), caller);
      return letter;
    } catch (Refused unknown) {
      throw Refused.notFound("letter", letter.id().toString());
    }
  }

  /** The letter, for officers of its authority. */
  Letter governed(UUID id, Caller caller) {
    var letter = readable(id, caller);
    if (!caller.isOfficerOf(rounds.get(letter.round()).authority())) {
      throw Refused.forbidden("只有项目管理人员可以办理此事", "Only an officer may do this");
    }
    return letter;
  }
}
