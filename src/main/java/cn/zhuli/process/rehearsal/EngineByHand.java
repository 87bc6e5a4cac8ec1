package cn.zhuli.process.rehearsal;

import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The engine as a rehearsal works it: tasks are done and jobs are run when it says so. */
@Component
@Profile("rehearsal")
public class EngineByHand {

  private final ManagementService management;
  private final FormService forms;
  private final TaskService tasks;

  EngineByHand(ManagementService management, FormService forms, TaskService tasks) {
    this.management = management;
    this.forms = forms;
    this.tasks = tasks;
  }

  /** Where the jobs of one performance are run, as long as there is patience. */
  public EngineRoom room(Patience patience) {
    return new EngineRoom(management, patience);
  }

  /** Whether a task still waits for somebody. */
  public boolean isOpen(String task) {
    return tasks.createTaskQuery().taskId(task).count() > 0;
  }

  /** Completes a task with what was typed into its form. */
  public void complete(String task, Map<String, Object> values) {
    forms.submitTaskForm(task, values);
  }
}
