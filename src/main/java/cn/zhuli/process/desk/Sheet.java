package cn.zhuli.process.desk;

import cn.zhuli.process.Element;
import cn.zhuli.process.Variable;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;

/**
 * The task on the desk: whose case, at which element, for whom.
 *
 * @param subject application number or round id
 * @param reader user id of who looks at it; empty if nobody is signed in
 */
record Sheet(Task task, Element element, String subject, String reader, RuntimeService runtime) {

  String round() {
    return variable(Variable.ROUND);
  }

  <T> T variable(Variable<T> variable) {
    return variable.type().cast(runtime.getVariable(task.getExecutionId(), variable.name()));
  }

  @Nullable String optional(Variable<String> variable) {
    return (String) runtime.getVariable(task.getExecutionId(), variable.name());
  }

  int tranche() {
    return element.number("tranche");
  }
}
