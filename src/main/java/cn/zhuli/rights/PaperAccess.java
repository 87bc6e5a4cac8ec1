package cn.zhuli.rights;

import cn.zhuli.caller.Caller;
import cn.zhuli.document.Document;
import cn.zhuli.document.DocumentAccess;
import cn.zhuli.notice.Objections;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Papers are read by whoever handed them in and by those who may look into the case they belong to;
 * evidence of an objection by the staff only, not by those it speaks against.
 */
@Component
class PaperAccess implements DocumentAccess {

  private final CaseAccess cases;
  private final Objections objections;
  private final NeedAccess needs;

  PaperAccess(CaseAccess cases, Objections objections, NeedAccess needs) {
    this.cases = cases;
    this.objections = objections;
    this.needs = needs;
  }

  @Override
  public boolean mayRead(String user, Document document) {
    return document.owner().equals(user) || mayRead(Caller.current(), user, document.subject());
  }

  private boolean mayRead(Caller caller, String user, @Nullable String subject) {
    return subject != null
        && caller.user().equals(user)
        && (cases.mayRead(subject, caller)
            || decidesOn(subject, caller)
            || needs.mayRead(subject, caller));
  }

  private boolean decidesOn(String subject, Caller caller) {
    return objections
        .findById(subject)
        .filter(objection -> cases.isStaff(objection.number(), caller))
        .isPresent();
  }
}
