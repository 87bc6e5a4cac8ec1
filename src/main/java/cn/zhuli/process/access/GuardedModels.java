package cn.zhuli.process.access;

import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Puts the guard on every user task of every model, whoever deployed it. */
class GuardedModels extends AbstractBpmnParseListener {

  private final WorkGuard guard;

  GuardedModels(WorkGuard guard) {
    this.guard = guard;
  }

  @Override
  public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
    var task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
    task.addBuiltInTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, guard);
    task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, guard);
  }
}
