package cn.zhuli.process.form;

import java.util.Map;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.DelegationState;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;

/**
 * Completes a task in one transaction: the right to it first, then its form, then its listeners,
 * which alone receive the answers. No variable is set.
 */
class CompleteChecked extends CompleteTaskCmd {

  private final transient FormDesk desk;
  private final transient Map<String, Object> sent;
  private transient @Nullable Map<String, Object> accepted;

  CompleteChecked(
      FormDesk desk,
      String taskId,
      @Nullable Map<String, Object> variables,
      boolean returnVariables,
      boolean deserialize) {
    super(taskId, null, returnVariables, deserialize);
    this.desk = desk;
    this.sent = Values.sent(variables);
  }

  @Override
  public @Nullable VariableMap execute(CommandContext context) {
    if (taskId == null || context.getTaskManager().findTaskById(taskId) == null) {
      throw Rejection.gone(null);
    }
    return super.execute(context);
  }

  @Override
  protected void checkCompleteTask(TaskEntity task, CommandContext context) {
    super.checkCompleteTask(task, context);
    checkState(task);
    var form = desk.formOf(task, context);
    if (form != null) {
      desk.refuse(task, sent, context);
      var checked = desk.check(form, sent, task, context);
      if (!checked.isAccepted()) {
        throw Rejection.of(checked.violations());
      }
      accepted = Values.frozen(checked.values());
    } else if (!sent.isEmpty()) {
      throw Rejection.variables();
    }
  }

  private static void checkState(TaskEntity task) {
    if (task.isSuspended()) {
      throw Rejection.of(
          "流程已暂停，请待管理员恢复后再办理", "The process is suspended; wait until the administrator resumes it");
    }
    if (DelegationState.PENDING.equals(task.getDelegationState())) {
      throw Rejection.of(
          "任务处于委派中，请先办结委派（resolve）再提交",
          "The task is delegated; resolve the delegation first, then submit");
    }
  }

  @Override
  protected void completeTask(TaskEntity task) {
    if (accepted != null) {
      hand(accepted, task);
    }
    try {
      super.completeTask(task);
    } catch (RuntimeException thrown) {
      var refusal = desk.refusalIn(thrown);
      throw refusal == null ? thrown : Rejection.saying(refusal);
    }
  }

  private static void hand(Map<String, Object> accepted, TaskEntity task) {
    if (task.hasVariableLocal(Submission.VARIABLE)) {
      throw Rejection.of(
          "任务上已有名为 submission 的变量，请删除后再提交",
          "The task has a variable named submission; delete it, then submit again");
    }
    task.setVariableLocal(Submission.VARIABLE, Variables.objectValue(accepted, true).create());
  }
}
