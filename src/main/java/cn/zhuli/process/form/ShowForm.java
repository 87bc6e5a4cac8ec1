package cn.zhuli.process.form;

import cn.zhuli.form.FormSchema;
import java.util.Collection;
import org.camunda.bpm.engine.impl.cmd.GetTaskFormVariablesCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.jspecify.annotations.Nullable;

/** What a task's form starts with: the task's variables, and over them what the views supply. */
class ShowForm extends GetTaskFormVariablesCmd {

  private final transient FormDesk desk;

  ShowForm(FormDesk desk, String taskId, @Nullable Collection<String> names, boolean deserialize) {
    super(taskId, names, deserialize);
    this.desk = desk;
  }

  @Override
  public VariableMap execute(CommandContext context) {
    var variables = super.execute(context);
    var task = context.getTaskManager().findTaskById(resourceId);
    var form = desk.formOf(task, context);
    if (form != null) {
      leaveOutEmpty(form, variables);
      addViews(form, task, context, variables);
    }
    return variables;
  }

  /** An empty variable would win over the form's own default. */
  private static void leaveOutEmpty(FormSchema form, VariableMap variables) {
    form.inputs().stream()
        .filter(variables::containsKey)
        .filter(name -> isEmpty(variables, name))
        .forEach(variables::remove);
  }

  private static boolean isEmpty(VariableMap variables, String name) {
    var value = variables.getValueTyped(name);
    return value == null || !(value instanceof SerializableValue) && value.getValue() == null;
  }

  private void addViews(
      FormSchema form, TaskEntity task, CommandContext context, VariableMap variables) {
    desk.shownBy(form, task, context)
        .forEach(
            (name, value) -> {
              if (formVariableNames == null || formVariableNames.contains(name)) {
                variables.put(name, Values.shown(value));
              }
            });
  }
}
