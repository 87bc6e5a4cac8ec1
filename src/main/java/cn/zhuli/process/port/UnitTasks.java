package cn.zhuli.process.port;

import cn.zhuli.calendar.Time;
import cn.zhuli.intake.ApplicantTasks.OpenTask;
import cn.zhuli.process.access.Access;
import cn.zhuli.process.form.SubmissionRefused;
import cn.zhuli.rule.Refusal;
import cn.zhuli.rule.Refused;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The engine's tasks that are offered to units, with their checked forms. */
@Component
class UnitTasks {

  private static final String COMPLETED = "completed";
  private static final DateTimeFormatter END = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final TaskService tasks;
  private final HistoryService history;
  private final ApplicantForms forms;
  private final Access access;

  UnitTasks(TaskService tasks, HistoryService history, ApplicantForms forms, Access access) {
    this.tasks = tasks;
    this.history = history;
    this.forms = forms;
    this.access = access;
  }

  /**
   * The open tasks of units.
   *
   * @param subject application number or round id
   * @param units credit codes
   */
  TaskQuery of(String subject, Collection<String> units) {
    return tasks
        .createTaskQuery()
        .processInstanceBusinessKey(subject)
        .taskCandidateGroupIn(units.stream().map(Access::societyGroup).toList())
        .includeAssignedTasks();
  }

  List<OpenTask> open(TaskQuery query) {
    return query.orderByTaskCreateTime().asc().list().stream().map(this::shown).toList();
  }

  /** Completes a task, if it is among these; otherwise says what has become of it. */
  void complete(TaskQuery query, String subject, String task, Map<String, Object> values) {
    if (query.taskId(task).count() == 0) {
      throw past(subject, task)
          .map(UnitTasks::done)
          .orElseGet(() -> Refused.notFound("task", task));
    }
    try {
      tasks.complete(task, values);
    } catch (SubmissionRefused refused) {
      throw meaning(refused);
    }
  }

  private Optional<HistoricTaskInstance> past(String subject, String task) {
    return access.asSystem(
        () ->
            Optional.ofNullable(
                history
                    .createHistoricTaskInstanceQuery()
                    .taskId(task)
                    .processInstanceBusinessKey(subject)
                    .finished()
                    .singleResult()));
  }

  /** Whoever comes second learns when the first did it, or that nobody has to do it any more. */
  private static Refused done(HistoricTaskInstance task) {
    var at = END.format(task.getEndTime().toInstant().atZone(Time.ZONE));
    var refusal =
        COMPLETED.equals(task.getDeleteReason())
            ? new Refusal(
                null,
                null,
                "“" + task.getName() + "”已于 " + at + " 办结，这一次没有再提交",
                "This was done at " + at + "; nothing was handed in again")
            : new Refusal(
                null,
                null,
                "“" + task.getName() + "”已于 " + at + " 取消，不必再办理",
                "This was cancelled at " + at + "; nothing has to be done any more");
    return new Refused(Refused.Kind.CONFLICT, refusal);
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
