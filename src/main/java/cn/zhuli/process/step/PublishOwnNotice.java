package cn.zhuli.process.step;

import static cn.zhuli.process.Variable.NOTICE_ENDS;

import cn.zhuli.notice.Publishing;
import cn.zhuli.process.Element;
import cn.zhuli.process.Instants;
import cn.zhuli.process.Verb;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Publishes one who has moved up, for a period of its own. */
@Verb(needs = "period", takes = "title")
class PublishOwnNotice implements JavaDelegate {

  private final Publishing publishing;

  PublishOwnNotice(Publishing publishing) {
    this.publishing = publishing;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var period = Element.of(execution).parameter("period");

    var notice = publishing.promoted(Element.announcement(execution), period);

    NOTICE_ENDS.set(execution, Instants.after(notice.endsAt()));
  }
}
