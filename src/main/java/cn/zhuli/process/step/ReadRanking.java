package cn.zhuli.process.step;

import static cn.zhuli.process.Variable.NOTICE_ENDS;
import static cn.zhuli.process.Variable.RESERVE;
import static cn.zhuli.process.Variable.SELECTED;

import cn.zhuli.intake.Applications;
import cn.zhuli.intake.Standing;
import cn.zhuli.notice.Publishing;
import cn.zhuli.process.Element;
import cn.zhuli.process.Instants;
import cn.zhuli.process.Verb;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Reads what the round decided about this application. */
@Verb(needs = "period", takes = "title")
class ReadRanking implements JavaDelegate {

  private final Applications applications;
  private final Publishing publishing;

  ReadRanking(Applications applications, Publishing publishing) {
    this.applications = applications;
    this.publishing = publishing;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var application = applications.get(execution.getProcessBusinessKey());
    var period = Element.of(execution).parameter("period");

    SELECTED.set(execution, application.stands(Standing.SELECTED));
    RESERVE.set(execution, application.stands(Standing.RESERVE));

    if (application.stands(Standing.SELECTED)) {
      var notice =
          publishing
              .of(application.number())
              .orElseGet(() -> publishing.promoted(Element.announcement(execution), period));
      NOTICE_ENDS.set(execution, Instants.after(notice.endsAt()));
    }
  }
}
