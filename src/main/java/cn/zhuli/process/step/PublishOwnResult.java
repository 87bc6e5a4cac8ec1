package cn.zhuli.process.step;

import cn.zhuli.notice.Publishing;
import cn.zhuli.process.Element;
import cn.zhuli.process.Verb;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Publishes one award ahead of the full list, which somebody else holds up (CA-9, G-5). */
@Verb(takes = "title")
class PublishOwnResult implements JavaDelegate {

  private final Publishing publishing;

  PublishOwnResult(Publishing publishing) {
    this.publishing = publishing;
  }

  @Override
  public void execute(DelegateExecution execution) {
    publishing.result(Element.announcement(execution));
  }
}
