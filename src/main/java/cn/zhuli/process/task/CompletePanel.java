package cn.zhuli.process.task;

import cn.zhuli.assessment.Panel;
import cn.zhuli.process.Element;
import cn.zhuli.process.Verb;
import cn.zhuli.process.access.Role;
import cn.zhuli.process.form.Submission;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/** An officer adds experts to a panel that could not be filled. */
@Verb(by = Role.OFFICER)
class CompletePanel implements TaskListener {

  private final Panel panel;

  CompletePanel(Panel panel) {
    this.panel = panel;
  }

  @Override
  public void notify(DelegateTask task) {
    var form = Submission.of(task);

    panel.add(Element.occasion(task), form.list("experts"));
  }
}
