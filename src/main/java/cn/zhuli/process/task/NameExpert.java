package cn.zhuli.process.task;

import static cn.zhuli.process.Variable.EXPERT;

import cn.zhuli.assessment.Panel;
import cn.zhuli.process.Element;
import cn.zhuli.process.Verb;
import cn.zhuli.process.access.Role;
import cn.zhuli.process.form.Submission;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/** An officer names the substitute whom the pool did not have. */
@Verb(by = Role.OFFICER)
class NameExpert implements TaskListener {

  private final Panel panel;

  NameExpert(Panel panel) {
    this.panel = panel;
  }

  @Override
  public void notify(DelegateTask task) {
    var form = Submission.of(task);

    panel.add(Element.occasion(task), List.of(form.text("expert")));

    EXPERT.set(task, form.text("expert"));
  }
}
