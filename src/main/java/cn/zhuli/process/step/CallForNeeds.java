package cn.zhuli.process.step;

import static cn.zhuli.process.Variable.NEEDS_DUE;

import cn.zhuli.need.CallingForNeeds;
import cn.zhuli.notice.NeedNotices;
import cn.zhuli.process.Element;
import cn.zhuli.process.Instants;
import cn.zhuli.process.Verb;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Publishes the call for needs; from now on they are taken. */
@Verb(needs = "period", takes = "title")
class CallForNeeds implements JavaDelegate {

  private final CallingForNeeds calling;
  private final NeedNotices notices;

  CallForNeeds(CallingForNeeds calling, NeedNotices notices) {
    this.calling = calling;
    this.notices = notices;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var occasion = Element.announcement(execution);

    var due = calling.open(occasion, Element.of(execution).parameter("period"));
    notices.call(occasion, due);

    NEEDS_DUE.set(execution, Instants.after(due));
  }
}
