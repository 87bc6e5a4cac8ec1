package cn.zhuli.process.step;

import cn.zhuli.need.CallingForNeeds;
import cn.zhuli.notice.NeedNotices;
import cn.zhuli.process.Element;
import cn.zhuli.process.Verb;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Publishes the accepted needs; from now on they can be applied to. */
@Verb(takes = "title")
class PublishNeeds implements JavaDelegate {

  private final CallingForNeeds calling;
  private final NeedNotices notices;

  PublishNeeds(CallingForNeeds calling, NeedNotices notices) {
    this.calling = calling;
    this.notices = notices;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var occasion = Element.announcement(execution);

    notices.needs(occasion, calling.publish(occasion));
  }
}
