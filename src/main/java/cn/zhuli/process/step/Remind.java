package cn.zhuli.process.step;

import cn.zhuli.correspondence.Notifications;
import cn.zhuli.intake.Applications;
import cn.zhuli.process.Element;
import cn.zhuli.process.Verb;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Reminds the applicant of what is due. */
@Verb(needs = "what")
class Remind implements JavaDelegate {

  private final Notifications notifications;
  private final Applications applications;

  Remind(Notifications notifications, Applications applications) {
    this.notifications = notifications;
    this.applications = applications;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var occasion = Element.occasion(execution);
    var application = applications.get(occasion.subject());
    var what = Element.of(execution).parameter("what");

    notifications.tell(
        application.number(), application.applicant(), occasion, "请按期" + what + "，逾期将追究责任");
  }
}
