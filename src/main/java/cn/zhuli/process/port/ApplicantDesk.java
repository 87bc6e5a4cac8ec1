package cn.zhuli.process.port;

import cn.zhuli.intake.ApplicantTasks;
import cn.zhuli.intake.Application;
import cn.zhuli.process.access.Access;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/** The engine's tasks whose candidate is a unit involved in a case, with their checked forms. */
@Component
class ApplicantDesk implements ApplicantTasks {

  private final UnitTasks tasks;
  private final ApplicantForms forms;
  private final Access access;

  ApplicantDesk(UnitTasks tasks, ApplicantForms forms, Access access) {
    this.tasks = tasks;
    this.forms = forms;
    this.access = access;
  }

  @Override
  public List<OpenTask> open(Application application, List<String> units) {
    return tasks.open(of(application, units));
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
    tasks.complete(of(application, units), application.number(), task, values);
  }

  private TaskQuery of(Application application, List<String> units) {
    return tasks.of(application.number(), units);
  }
}
