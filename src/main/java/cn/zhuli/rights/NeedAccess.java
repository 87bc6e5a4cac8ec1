package cn.zhuli.rights;

import cn.zhuli.caller.Caller;
import cn.zhuli.need.FiledNeeds;
import cn.zhuli.need.Need;
import cn.zhuli.programme.Rounds;
import cn.zhuli.rule.Refusal;
import cn.zhuli.rule.Refused;
import org.springframework.stereotype.Component;

/** Who may see what of a need: its filer and the staff everything, all others what is published. */
@Component
public class NeedAccess {

  private final FiledNeeds needs;
  private final Rounds rounds;

  NeedAccess(FiledNeeds needs, Rounds rounds) {
    this.needs = needs;
    this.rounds = rounds;
  }

  /** Whether the papers of a need may be read; nobody may where there is no such need. */
  public boolean mayRead(String id, Caller caller) {
    return needs.findById(id).filter(need -> isWhole(need, caller)).isPresent();
  }

  /** Whether the caller may see all of a need: papers, contacts, and what was decided. */
  public boolean isWhole(Need need, Caller caller) {
    return caller.actsFor(need.unit()) || isStaff(need, caller);
  }

  public boolean maySee(Need need, Caller caller) {
    return need.is(Need.Status.PUBLISHED) || isWhole(need, caller);
  }

  /** The need, for members of the unit that filed it; for others there may be none. */
  public Need filed(String id, Caller caller) {
    var need =
        needs
            .findById(id)
            .filter(found -> maySee(found, caller))
            .orElseThrow(() -> Refused.notFound("need", id));
    if (!caller.actsFor(need.unit())) {
      throw new Refused(
          Refused.Kind.FORBIDDEN,
          new Refusal(null, null, "此事由报送单位自己办理", "The unit that filed it has to do this"));
    }
    return need;
  }

  private boolean isStaff(Need need, Caller caller) {
    return caller.isStaffOf(rounds.get(need.round()).authority());
  }
}
