package cn.zhuli.process.port;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import cn.zhuli.assessment.Expert;
import cn.zhuli.assessment.Experts;
import cn.zhuli.intake.OpenWork;
import cn.zhuli.process.access.Access;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Component;

/** The engine's open tasks of cases, and who they wait for. */
@Component
class OpenTasks implements OpenWork {

  private final TaskService tasks;
  private final RuntimeService runtime;
  private final RepositoryService repository;
  private final IdentityService identities;
  private final Experts experts;
  private final Access access;

  OpenTasks(
      TaskService tasks,
      RuntimeService runtime,
      RepositoryService repository,
      IdentityService identities,
      Experts experts,
      Access access) {
    this.tasks = tasks;
    this.runtime = runtime;
    this.repository = repository;
    this.identities = identities;
    this.experts = experts;
    this.access = access;
  }

  @Override
  public Map<String, List<Step>> of(Collection<String> numbers) {
    return numbers.isEmpty() ? Map.of() : access.asSystem(() -> find(numbers));
  }

  private Map<String, List<Step>> find(Collection<String> numbers) {
    var open =
        tasks
            .createTaskQuery()
            .processInstanceBusinessKeyIn(numbers.toArray(String[]::new))
            .orderByTaskCreateTime()
            .asc()
            .list();
    var cases = cases(open);
    return open.stream()
        .collect(
            groupingBy(
                task -> cases.getOrDefault(task.getProcessInstanceId(), ""),
                mapping(task -> new Step(task.getName(), whose(task)), toList())));
  }

  /** Numbers by id of the process instance. */
  private Map<String, String> cases(List<Task> open) {
    var ids = open.stream().map(Task::getProcessInstanceId).collect(toSet());
    return ids.isEmpty()
        ? Map.of()
        : runtime.createProcessInstanceQuery().processInstanceIds(ids).list().stream()
            .collect(toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
  }

  private String whose(Task task) {
    return Optional.ofNullable(task.getAssignee()).map(this::person).orElseGet(() -> groups(task));
  }

  private String person(String id) {
    return experts.findById(id).map(Expert::name).map(name -> name + "（" + id + "）").orElse(id);
  }

  private String groups(Task task) {
    UserTask element =
        repository
            .getBpmnModelInstance(task.getProcessDefinitionId())
            .getModelElementById(task.getTaskDefinitionKey());
    return element.getCamundaCandidateGroupsList().stream().map(this::group).collect(joining("、"));
  }

  /** A group whose name depends on the case is the applicant's. */
  private String group(String id) {
    return id.contains("$")
        ? "申报单位"
        : Optional.ofNullable(identities.createGroupQuery().groupId(id).singleResult())
            .map(Group::getName)
            .orElse(id);
  }
}
