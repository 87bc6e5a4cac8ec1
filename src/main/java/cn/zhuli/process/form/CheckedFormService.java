package cn.zhuli.process.form;

import java.util.Collection;
import java.util.Map;
import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.variable.VariableMap;
import org.jspecify.annotations.Nullable;

/** The form service: submissions are checked, and forms also show what the views supply. */
class CheckedFormService extends FormServiceImpl {

  private final FormDesk desk;
  private final Completions completions;

  CheckedFormService(FormDesk desk, Completions completions) {
    this.desk = desk;
    this.completions = completions;
  }

  @Override
  public void submitTaskForm(String taskId, @Nullable Map<String, Object> properties) {
    completions.complete(commandExecutor, taskId, properties, false, false);
  }

  @Override
  public @Nullable VariableMap submitTaskFormWithVariablesInReturn(
      String taskId, @Nullable Map<String, Object> properties, boolean deserializeValues) {
    return completions.complete(commandExecutor, taskId, properties, true, deserializeValues);
  }

  @Override
  public VariableMap getTaskFormVariables(
      String taskId, @Nullable Collection<String> formVariables, boolean deserializeObjectValues) {
    return commandExecutor.execute(
        new ShowForm(desk, taskId, formVariables, deserializeObjectValues));
  }
}
