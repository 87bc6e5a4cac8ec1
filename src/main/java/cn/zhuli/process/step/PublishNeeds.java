package cn.zhuli.process.step;

import cn.zhuli.notice.NeedNotices;
import cn.zhuli.process.Element;
import cn.zhuli.process.Verb;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Publishes the accepted needs; from now on they can be applied to. */
@Verb(takes = "title")
class PublishNeeds implements JavaDelegate {

  private final NeedNotices notices;

  PublishNeeds(NeedNotices notices) {
    this.notices = notices;
  }

  @Override
  public void execute(DelegateExecution execution) {
    notices.needs(Element.announcement(execution));
  }
}
