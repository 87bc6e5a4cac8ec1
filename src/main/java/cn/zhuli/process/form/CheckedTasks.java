package cn.zhuli.process.form;

import java.util.Map;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.variable.VariableMap;
import org.jspecify.annotations.Nullable;

/** The task service, with every way to hand variables to a task's end checked or closed. */
class CheckedTasks extends TaskServiceImpl {

  private final Completions completions;

  CheckedTasks(Completions completions) {
    this.completions = completions;
  }

  @Override
  public void complete(String taskId, @Nullable Map<String, Object> variables) {
    completions.complete(commandExecutor, taskId, variables, false, false);
  }

  @Override
  public @Nullable VariableMap completeWithVariablesInReturn(
      String taskId, @Nullable Map<String, Object> variables, boolean deserializeValues) {
    return completions.complete(commandExecutor, taskId, variables, true, deserializeValues);
  }

  @Override
  public void resolveTask(String taskId, @Nullable Map<String, Object> variables) {
    refuse(variables);
    super.resolveTask(taskId);
  }

  @Override
  public void handleBpmnError(
      String taskId,
      String errorCode,
      @Nullable String errorMessage,
      @Nullable Map<String, Object> variables) {
    refuse(variables);
    super.handleBpmnError(taskId, errorCode, errorMessage);
  }

  @Override
  public void handleEscalation(
      String taskId, String escalationCode, @Nullable Map<String, Object> variables) {
    refuse(variables);
    super.handleEscalation(taskId, escalationCode);
  }

  private static void refuse(@Nullable Map<String, Object> variables) {
    if (variables != null && !variables.isEmpty()) {
      throw Rejection.variables();
    }
  }
}
