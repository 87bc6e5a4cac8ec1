package cn.zhuli.portal.web;

import cn.zhuli.caller.Caller;
import cn.zhuli.portal.Draft;
import cn.zhuli.programme.Rounds;
import cn.zhuli.programme.Wording;
import java.util.List;
import org.springframework.stereotype.Component;

/** What people of a unit are writing and have not handed in yet, as pages list it. */
@Component
class Writings {

  private final DraftAccess access;
  private final DraftDeadline deadline;
  private final OwnUnits units;
  private final Rounds rounds;
  private final Wording wording;

  Writings(
      DraftAccess access, DraftDeadline deadline, OwnUnits units, Rounds rounds, Wording wording) {
    this.access = access;
    this.deadline = deadline;
    this.units = units;
    this.rounds = rounds;
    this.wording = wording;
  }

  /** A draft. */
  record Writing(
      String id,
      String round,
      String title,
      String unit,
      String deadline,
      String savedAt,
      String savedBy) {}

  List<Writing> of(Caller caller) {
    return access.open(caller).stream().map(this::writing).toList();
  }

  List<Writing> in(String round, Caller caller) {
    return of(caller).stream().filter(draft -> draft.round().equals(round)).toList();
  }

  private Writing writing(Draft draft) {
    var round = rounds.get(draft.round());
    return new Writing(
        draft.id(),
        round.id(),
        round.title() + " " + round.year(),
        units.name(draft.unit()),
        deadline.of(draft),
        Moments.minute(draft.savedAt()),
        wording.person(draft.savedBy()));
  }
}
