package cn.zhuli.process.form;

import cn.zhuli.form.Checked;
import cn.zhuli.form.FormSchema;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.impl.VariableMapImpl;
import org.jspecify.annotations.Nullable;

/** Knows, inside a command, what form a task has, what it shows, and whether it is answered. */
final class FormDesk {

  private final TaskForms forms = new TaskForms();
  private final Supplier<List<TaskView>> views;
  private final Class<? extends RuntimeException> refusal;
  private @Nullable EngineFeel feel;

  FormDesk(Supplier<List<TaskView>> views, Class<? extends RuntimeException> refusal) {
    this.views = views;
    this.refusal = refusal;
  }

  @Nullable FormSchema formOf(TaskEntity task, CommandContext context) {
    return forms.of(task, context);
  }

  /** What the views supply of what the form shows and fills in; nothing else leaves them. */
  Map<String, Object> shownBy(FormSchema form, TaskEntity task, CommandContext context) {
    return viewed(wanted(form.reads(), form.inputs()), task, context);
  }

  private Map<String, Object> viewed(Set<String> wanted, TaskEntity task, CommandContext context) {
    var shown = new LinkedHashMap<String, Object>();
    for (var view : views.get()) {
      context
          .runWithoutAuthorization(() -> view.view(task.getId(), wanted))
          .forEach((name, value) -> show(name, value, wanted, shown));
    }
    return shown;
  }

  private static void show(
      String name, @Nullable Object value, Set<String> wanted, Map<String, Object> shown) {
    if (value != null && wanted.contains(name)) {
      shown.put(name, Values.plain(value));
    }
  }

  private static Set<String> wanted(Set<String> read, Set<String> filled) {
    var wanted = new HashSet<>(read);
    wanted.addAll(filled);
    return Set.copyOf(wanted);
  }

  /** Lets the rules speak before the form does. */
  void refuse(TaskEntity task, Map<String, Object> sent, CommandContext context) {
    try {
      for (var view : views.get()) {
        context.runWithoutAuthorization(
            () -> {
              view.refuse(task.getId(), sent);
              return null;
            });
      }
    } catch (RuntimeException thrown) {
      var said = refusalIn(thrown);
      throw said == null ? thrown : Rejection.saying(said);
    }
  }

  /** Holds what was sent against the form, with what the form's reader has before his eyes. */
  Checked check(
      FormSchema form, Map<String, Object> sent, TaskEntity task, CommandContext context) {
    var stored = new VariableMapImpl();
    var wanted = wanted(form.needs(), form.inputs());
    task.collectVariables(stored, wanted, false, false);
    var known = Values.stored(stored);
    known.putAll(viewed(wanted, task, context));
    return form.check(sent, known, feel(context.getProcessEngineConfiguration()));
  }

  private synchronized EngineFeel feel(ProcessEngineConfigurationImpl engine) {
    var made = feel == null ? new EngineFeel(engine) : feel;
    feel = made;
    return made;
  }

  /** The "no" that a step said on purpose, however deep it lies; {@code null} if it was a fault. */
  @Nullable RuntimeException refusalIn(@Nullable Throwable thrown) {
    for (var cause = thrown; cause != null; cause = cause.getCause()) {
      if (refusal.isInstance(cause)) {
        return refusal.cast(cause);
      }
    }
    return null;
  }
}
