package cn.zhuli.process.desk;

import cn.zhuli.fact.Facts;
import cn.zhuli.intake.Applications;
import cn.zhuli.intake.UseOfFunds;
import cn.zhuli.process.Element;
import cn.zhuli.process.form.TaskView;
import cn.zhuli.programme.Rounds;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.springframework.stereotype.Component;

/**
 * Refuses a report of expenses with a forbidden use by the rule that forbids it (G-8), at every
 * task whose model has the parameter {@code use}. A form offers only what is allowed.
 */
@Component
class ForbiddenUses implements TaskView {

  private static final String PARAMETER = "use";
  private static final String EXPENSES = "expenses";

  private final TaskService tasks;
  private final RuntimeService runtime;
  private final RepositoryService repository;
  private final Applications applications;
  private final Rounds rounds;
  private final UseOfFunds useOfFunds;

  ForbiddenUses(
      TaskService tasks,
      RuntimeService runtime,
      RepositoryService repository,
      Applications applications,
      Rounds rounds,
      UseOfFunds useOfFunds) {
    this.tasks = tasks;
    this.runtime = runtime;
    this.repository = repository;
    this.applications = applications;
    this.rounds = rounds;
    this.useOfFunds = useOfFunds;
  }

  @Override
  public Map<String, Object> view(String taskId, Set<String> wanted) {
    return Map.of();
  }

  @Override
  public void refuse(String taskId, Map<String, Object> sent) {
    var task = tasks.createTaskQuery().taskId(taskId).singleResult();
    if (element(task).optional(PARAMETER).isPresent()) {
      var round = rounds.get(applications.get(number(task)).round());
      useOfFunds.refuseForbidden(round, Facts.of(sent).rows(EXPENSES), EXPENSES);
    }
  }

  private Element element(Task task) {
    FlowElement element =
        repository
            .getBpmnModelInstance(task.getProcessDefinitionId())
            .getModelElementById(task.getTaskDefinitionKey());
    return new Element(element);
  }

  private String number(Task task) {
    return runtime
        .createProcessInstanceQuery()
        .processInstanceId(task.getProcessInstanceId())
        .singleResult()
        .getBusinessKey();
  }
}
