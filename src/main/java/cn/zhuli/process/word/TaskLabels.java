package cn.zhuli.process.word;

import cn.zhuli.process.Variable;
import cn.zhuli.process.access.Access;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.stereotype.Component;

/**
 * Writes on each task whose case it is. Experts and societies may read their own tasks but not the
 * process, so without it all tasks of a kind would look the same in their list.
 */
@Component
class TaskLabels extends AbstractProcessEnginePlugin {

  private static final List<Variable<String>> LABELS =
      List.of(Variable.BUSINESS_KEY, Variable.APPLICANT_NAME, Variable.NEED);

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    if (engine.getCustomPostBPMNParseListeners() == null) {
      engine.setCustomPostBPMNParseListeners(new ArrayList<>());
    }
    engine.getCustomPostBPMNParseListeners().add(new Labelled());
  }

  private static void label(DelegateTask task) {
    if (task.getAssignee() == null && !isOfSociety(task)) {
      return;
    }
    for (var label : LABELS) {
      var text = task.getVariable(label.name());
      if (text != null) {
        task.setVariableLocal(label.name(), text);
      }
    }
  }

  private static boolean isOfSociety(DelegateTask task) {
    return task.getCandidates().stream()
        .map(IdentityLink::getGroupId)
        .anyMatch(group -> group != null && Access.isSocietyGroup(group));
  }

  private static class Labelled extends AbstractBpmnParseListener {

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
      var behavior = (UserTaskActivityBehavior) activity.getActivityBehavior();
      behavior
          .getTaskDefinition()
          .addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, TaskLabels::label);
    }
  }
}
