package cn.zhuli.process.step;

import static cn.zhuli.process.Variable.NEEDS_DUE;

import cn.zhuli.notice.NeedNotices;
import cn.zhuli.process.Element;
import cn.zhuli.process.Instants;
import cn.zhuli.process.Verb;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Publishes the call for needs; from now on they are taken. */
@Verb(needs = "period", takes = "title")
class CallForNeeds implements JavaDelegate {

  private final NeedNotices notices;

  CallForNeeds(NeedNotices notices) {
    this.notices = notices;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var due =
        notices.call(Element.announcement(execution), Element.of(execution).parameter("period"));

    NEEDS_DUE.set(execution, Instants.after(due));
  }
}
