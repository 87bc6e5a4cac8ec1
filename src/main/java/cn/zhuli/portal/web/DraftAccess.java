package cn.zhuli.portal.web;

import cn.zhuli.caller.Caller;
import cn.zhuli.portal.Draft;
import cn.zhuli.portal.Drafts;
import cn.zhuli.registry.CreditCode;
import cn.zhuli.rule.Refused;
import java.util.List;
import org.springframework.stereotype.Component;

/** Drafts are for the people of their unit; for everybody else, staff included, there are none. */
@Component
class DraftAccess {

  private final Drafts drafts;

  DraftAccess(Drafts drafts) {
    this.drafts = drafts;
  }

  Draft own(String id, Caller caller) {
    return drafts
        .findById(id)
        .filter(draft -> caller.actsFor(draft.unit()))
        .orElseThrow(() -> Drafts.missing(id));
  }

  /** What the person's units have not handed in yet. */
  List<Draft> open(Caller caller) {
    return drafts.findByUnitInAndNumberIsNullOrderBySavedAtDesc(caller.units());
  }

  /** The unit, for one of its people. */
  CreditCode unit(String creditCode, Caller caller) {
    var code = new CreditCode(creditCode);
    if (!caller.actsFor(code.value())) {
      throw Refused.forbidden(
          "您不是该单位的成员，不能代其申报", "You are not a member of this applicant and cannot apply for it");
    }
    return code;
  }
}
