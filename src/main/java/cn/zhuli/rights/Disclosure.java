package cn.zhuli.rights;

import cn.zhuli.caller.Caller;
import cn.zhuli.intake.Application;
import cn.zhuli.notice.Notice;
import cn.zhuli.notice.Notices;
import org.springframework.stereotype.Component;

/**
 * Who may know scores and ranks: staff at any time, the society and its partners once the proposed
 * list is public or their case has ended, experts never.
 */
@Component
public class Disclosure {

  private final CaseAccess cases;
  private final Notices notices;

  Disclosure(CaseAccess cases, Notices notices) {
    this.cases = cases;
    this.notices = notices;
  }

  public boolean ofRanking(Application application, Caller caller) {
    return cases.isStaff(application.number(), caller)
        || cases.applies(application, caller) && isSettled(application);
  }

  private boolean isSettled(Application application) {
    return application.isClosed()
        || notices.findByRoundOrderByPublishedAtAscIdAsc(application.round()).stream()
            .anyMatch(notice -> notice.kind() == Notice.Kind.PROPOSED);
  }
}
