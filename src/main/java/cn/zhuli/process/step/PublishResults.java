package cn.zhuli.process.step;

import cn.zhuli.notice.Publishing;
import cn.zhuli.process.Element;
import cn.zhuli.process.Verb;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Publishes the final list. */
@Verb(takes = "title")
class PublishResults implements JavaDelegate {

  private final Publishing publishing;

  PublishResults(Publishing publishing) {
    this.publishing = publishing;
  }

  @Override
  public void execute(DelegateExecution execution) {
    publishing.results(Element.announcement(execution));
  }
}
