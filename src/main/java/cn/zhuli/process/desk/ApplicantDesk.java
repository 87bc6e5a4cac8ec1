package cn.zhuli.process.desk;

import cn.zhuli.intake.ApplicantTasks;
import cn.zhuli.intake.Application;
import cn.zhuli.process.access.Access;
import cn.zhuli.process.form.SubmissionRefused;
import cn.zhuli.rule.Refusal;
import cn.zhuli.rule.Refused;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The engine's tasks whose candidate is a unit involved in a case, with their checked forms. */
@Component
class ApplicantDesk implements ApplicantTasks {

  private final TaskService tasks;
  private final HistoryService history;
  private final ApplicantForms forms;
  private final Access access;

  ApplicantDesk(TaskService tasks, HistoryService history, ApplicantForms forms, Access access) {
    this.tasks = tasks;
    this.history = history;
    this.forms = forms;
    this.access = access;
  }

  @Override
  public List<OpenTask> open(Application application, List<String> units) {
    return of(application, units).orderByTaskCreateTime().asc().list().stream()
        .map(this::shown)
        .toList();
  }

  @Override
  public Optional<String> receipt(Application application, List<String> units, int tranche) {
    return access.asSystem(
        () ->
            of(application, units).list().stream()
                .filter(task -> forms.asksForReceipt(task, tranche))
                .map(Task::getId)
                .findFirst());
  }

  @Override
  public void complete(
      Application application, List<String> units, String task, Map<String, Object> values) {
    refuseUnlessOpen(application, units, task);
    try {
      tasks.complete(task, values);
    } catch (SubmissionRefused refused) {
      throw meaning(refused);
    }
  }

  private void refuseUnlessOpen(Application application, List<String> units, String task) {
    if (of(application, units).taskId(task).count() == 0) {
      throw wasHere(application, task) ? done() : Refused.notFound("task", task);
    }
  }

  private boolean wasHere(Application application, String task) {
    return access.asSystem(
            () ->
                history
                    .createHistoricTaskInstanceQuery()
                    .taskId(task)
                    .processInstanceBusinessKey(application.number())
                    .count())
        > 0;
  }

  private static Refused done() {
    return new Refused(
        Refused.Kind.CONFLICT,
        new Refusal(
            null,
            null,
            "该事项已经办结或取消，请刷新待办后再看",
            "This task is done or cancelled; reload the list of tasks"));
  }

  private TaskQuery of(Application application, List<String> units) {
    return tasks
        .createTaskQuery()
        .processInstanceBusinessKey(application.number())
        .taskCandidateGroupIn(units.stream().map(Access::societyGroup).toList())
        .includeAssignedTasks();
  }

  private OpenTask shown(Task task) {
    return new OpenTask(
        task.getId(),
        task.getTaskDefinitionKey(),
        task.getName(),
        due(task.getDueDate()),
        forms.text(task),
        forms.values(task));
  }

  /** Timers stand one second after the last second of a period. */
  private static @Nullable Instant due(@Nullable Date date) {
    return date == null ? null : date.toInstant().minusSeconds(1);
  }

  /** What was wrong with the form, what a step said, or that somebody else was faster. */
  private static Refused meaning(SubmissionRefused refused) {
    if (!refused.violations().isEmpty()) {
      return new Refused(
          Refused.Kind.INVALID,
          refused.violations().stream()
              .map(v -> Refusal.ofField(v.field(), v.label() + "：" + v.zh(), v.en()))
              .toList());
    }
    for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
      if (cause instanceof Refused said) {
        return said;
      }
    }
    var said = String.valueOf(refused.getMessage()).split(" / ", 2);
    return new Refused(
        Refused.Kind.CONFLICT, new Refusal(null, null, said[0], said[said.length - 1]));
  }
}
