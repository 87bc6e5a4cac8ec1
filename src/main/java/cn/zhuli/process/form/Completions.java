package cn.zhuli.process.form;

import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.variable.VariableMap;
import org.jspecify.annotations.Nullable;

/** Completes tasks for both services, and says every "no" in one way. */
final class Completions {

  private static final int TRIES = 4;

  private final FormDesk desk;

  Completions(FormDesk desk) {
    this.desk = desk;
  }

  /**
   * Completes the task with what was sent.
   *
   * @throws SubmissionRefused with what to do about it; nothing has changed then
   */
  @Nullable VariableMap complete(
      CommandExecutor commands,
      String taskId,
      @Nullable Map<String, Object> sent,
      boolean returnVariables,
      boolean deserialize) {
    try {
      return attempt(
          commands, new CompleteChecked(desk, taskId, sent, returnVariables, deserialize), TRIES);
    } catch (Rejection rejection) {
      throw rejection.refused();
    } catch (AuthorizationException forbidden) {
      throw forbidden;
    } catch (RuntimeException thrown) {
      var rejection = explain(thrown, taskId, commands);
      throw rejection == null ? thrown : rejection.refused();
    }
  }

  /**
   * Two who complete sibling tasks at once collide where their ways join. Nothing was saved of the
   * slower one, so it is simply done again, unless it is part of a larger transaction.
   */
  private static @Nullable VariableMap attempt(
      CommandExecutor commands, CompleteChecked completion, int tries) {
    try {
      return commands.execute(completion);
    } catch (OptimisticLockingException overtaken) {
      if (tries <= 1 || Context.getCommandContext() != null) {
        throw overtaken;
      }
      return attempt(commands, completion, tries - 1);
    }
  }

  private @Nullable Rejection explain(
      RuntimeException thrown, String taskId, CommandExecutor commands) {
    var refusal = desk.refusalIn(thrown);
    if (refusal != null) {
      return Rejection.saying(refusal);
    }
    if (isGone(taskId, commands)) {
      return Rejection.gone(thrown);
    }
    return thrown instanceof OptimisticLockingException ? Rejection.overtaken(thrown) : null;
  }

  /**
   * Whether somebody else was faster. Two who complete one task at once collide at whatever both
   * write first: the task's row, or a row of the domain.
   */
  private static boolean isGone(String taskId, CommandExecutor commands) {
    if (Context.getCommandContext() != null) {
      return false;
    }
    try {
      return commands.execute(context -> context.getTaskManager().findTaskById(taskId) == null);
    } catch (RuntimeException unknown) {
      return false;
    }
  }
}
