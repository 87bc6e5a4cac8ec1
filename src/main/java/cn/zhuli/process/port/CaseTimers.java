package cn.zhuli.process.port;

import cn.zhuli.extension.TaskTimers;
import cn.zhuli.process.Element;
import cn.zhuli.process.Instants;
import cn.zhuli.process.access.Access;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

/** Due dates of the engine's tasks, and the timer events at the edge of each. */
@Component
class CaseTimers implements TaskTimers {

  private final TaskService tasks;
  private final ManagementService management;
  private final RepositoryService repository;
  private final Access access;

  CaseTimers(
      TaskService tasks,
      ManagementService management,
      RepositoryService repository,
      Access access) {
    this.tasks = tasks;
    this.management = management;
    this.repository = repository;
    this.access = access;
  }

  @Override
  public Optional<Timed> find(String number, String task) {
    return access.asSystem(
        () ->
            Optional.ofNullable(
                    tasks
                        .createTaskQuery()
                        .taskId(task)
                        .processInstanceBusinessKey(number)
                        .singleResult())
                .filter(found -> found.getDueDate() != null)
                .map(this::timed));
  }

  @Override
  public Set<String> open(Collection<String> ids) {
    return ids.isEmpty()
        ? Set.of()
        : access.asSystem(
            () ->
                tasks.createTaskQuery().taskIdIn(ids.toArray(String[]::new)).list().stream()
                    .map(Task::getId)
                    .collect(Collectors.toSet()));
  }

  private Timed timed(Task task) {
    UserTask element =
        repository
            .getBpmnModelInstance(task.getProcessDefinitionId())
            .getModelElementById(task.getTaskDefinitionKey());
    return new Timed(
        task.getId(),
        task.getTaskDefinitionKey(),
        task.getName(),
        new Element(element).rules(),
        task.getProcessDefinitionId(),
        task.getDueDate().toInstant().minusSeconds(1));
  }

  @Override
  public void move(Timed timed, Instant due) {
    access.asSystem(
        () -> {
          var by = Duration.between(timed.due(), due);
          var task = tasks.createTaskQuery().taskId(timed.task()).singleResult();
          moveTimers(task, by);
          task.setDueDate(Instants.after(due));
          tasks.saveTask(task);
          return task;
        });
  }

  /**
   * The timers at the edge of a task lie in its execution; those of a stage may lie there, too, and
   * stay as they are.
   */
  private void moveTimers(Task task, Duration by) {
    for (var edge : edges(task)) {
      management
          .createJobQuery()
          .executionId(task.getExecutionId())
          .activityId(edge.getId())
          .timers()
          .list()
          .forEach(
              job ->
                  management.setJobDuedate(
                      job.getId(), Date.from(job.getDuedate().toInstant().plus(by))));
    }
  }

  private List<BoundaryEvent> edges(Task task) {
    return repository
        .getBpmnModelInstance(task.getProcessDefinitionId())
        .getModelElementsByType(BoundaryEvent.class)
        .stream()
        .filter(edge -> edge.getAttachedTo().getId().equals(task.getTaskDefinitionKey()))
        .toList();
  }
}
