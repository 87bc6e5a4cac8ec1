package cn.zhuli.process.step;

import cn.zhuli.notice.Publishing;
import cn.zhuli.process.Element;
import cn.zhuli.process.Verb;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Publishes the proposed list for the period that the model states. */
@Verb(needs = "period", takes = "title")
class PublishNotice implements JavaDelegate {

  private final Publishing publishing;

  PublishNotice(Publishing publishing) {
    this.publishing = publishing;
  }

  @Override
  public void execute(DelegateExecution execution) {
    publishing.proposed(Element.announcement(execution), Element.of(execution).parameter("period"));
  }
}
