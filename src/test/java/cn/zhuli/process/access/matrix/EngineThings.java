package cn.zhuli.process.access.matrix;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.test.context.TestComponent;

/** Ids of everything that the engine keeps of a case, by the path under which it is asked for. */
@TestComponent
class EngineThings {

  private final ProcessEngine engine;

  EngineThings(ProcessEngine engine) {
    this.engine = engine;
  }

  void asNobody() {
    engine.getIdentityService().clearAuthentication();
  }

  void collect(String number, Task task, String announced, Map<String, String> ids) {
    asNobody();
    var instance = instance(number);
    var definition =
        engine.getRepositoryService().getProcessDefinition(instance.getProcessDefinitionId());
    running(instance, task, instance(announced).getId(), ids);
    ids.put("process-definition/id", definition.getId());
    ids.put("process-definition/key", definition.getKey());
    ids.put("history/process-definition/id", definition.getId());
    ids.put("deployment/id", definition.getDeploymentId());
    deployed(definition.getDeploymentId(), ids);
    historic(number, announced, instance, ids);
    kept(instance, ids);
  }

  private ProcessInstance instance(String number) {
    return engine
        .getRuntimeService()
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(number)
        .singleResult();
  }

  private void running(
      ProcessInstance instance, Task task, String noticed, Map<String, String> ids) {
    var runtime = engine.getRuntimeService();
    var tasks = engine.getTaskService();
    var management = engine.getManagementService();
    var id = instance.getId();
    ids.put("process-instance/id", id);
    ids.put("task/id", task.getId());
    ids.put("task", task.getId());
    ids.put("leaf", task.getExecutionId());
    ids.put(
        "execution/id",
        runtime
            .createExecutionQuery()
            .processInstanceId(id)
            .messageEventSubscriptionName("withdrawn")
            .list()
            .get(0)
            .getId());
    ids.put("varName", runtime.getVariables(id).keySet().iterator().next());
    ids.put("task/attachmentId", attachment(task, instance));
    var comment = tasks.createComment(task.getId(), id, "绝密草稿").getId();
    ids.put("task/commentId", comment);
    ids.put("process-instance/commentId", comment);
    var variable = runtime.createVariableInstanceQuery().processInstanceIdIn(id).list().get(0);
    ids.put("variable-instance/id", variable.getId());
    ids.put("history/variable-instance/id", variable.getId());
    var job = management.createJobQuery().timers().processInstanceId(noticed).list().get(0);
    ids.put("job/id", job.getId());
    ids.put("job-definition/id", job.getJobDefinitionId());
    ids.put("incident/id", runtime.createIncident("probe", task.getExecutionId(), "绝密草稿").getId());
  }

  private String attachment(Task task, ProcessInstance instance) {
    var content = new java.io.ByteArrayInputStream("绝密草稿".getBytes());
    return engine
        .getTaskService()
        .createAttachment("text", task.getId(), instance.getId(), "附件", "", content)
        .getId();
  }

  private void deployed(String deployment, Map<String, String> ids) {
    var repository = engine.getRepositoryService();
    ids.put("deployment/resourceId", repository.getDeploymentResources(deployment).get(0).getId());
    var decision =
        repository.createDecisionDefinitionQuery().deploymentId(deployment).list().get(0);
    ids.put("decision-definition/id", decision.getId());
    ids.put("decision-definition/key", decision.getKey());
    var drawing = repository.createDecisionRequirementsDefinitionQuery().list().stream().findAny();
    drawing.ifPresent(
        found -> {
          ids.put("decision-requirements-definition/id", found.getId());
          ids.put("decision-requirements-definition/key", found.getKey());
          ids.put("history/decision-requirements-definition/id", found.getId());
        });
  }

  private void historic(
      String number, String announced, ProcessInstance instance, Map<String, String> ids) {
    var history = engine.getHistoryService();
    var id = instance.getId();
    ids.put("history/process-instance/id", id);
    ids.put(
        "history/activity-instance/id",
        history.createHistoricActivityInstanceQuery().processInstanceId(id).list().get(0).getId());
    history.createHistoricDetailQuery().processInstanceId(id).list().stream()
        .findAny()
        .ifPresent(detail -> ids.put("history/detail/id", detail.getId()));
    history.createHistoricDecisionInstanceQuery().list().stream()
        .findAny()
        .ifPresent(decision -> ids.put("history/decision-instance/id", decision.getId()));
    history.createHistoricJobLogQuery().list().stream()
        .findAny()
        .ifPresent(log -> ids.put("history/job-log/id", log.getId()));
    ids.put(
        "announced-instance",
        history
            .createHistoricProcessInstanceQuery()
            .processInstanceBusinessKey(announced)
            .singleResult()
            .getId());
    ids.put("instances", number);
  }

  /** What is not of a case: people, groups, rights, filters, a batch, a tenant. */
  private void kept(ProcessInstance instance, Map<String, String> ids) {
    var identities = engine.getIdentityService();
    ids.put("user/id", "victim");
    ids.put("group/id", "sd-leader");
    ids.put("userId", "victim");
    ids.put("groupId", "sd-leader");
    identities.saveTenant(identities.newTenant("probe"));
    ids.put("tenant/id", "probe");
    ids.put("tenant-id", "probe");
    ids.put("filter/id", filter());
    ids.put(
        "authorization/id",
        engine
            .getAuthorizationService()
            .createAuthorizationQuery()
            .authorizationType(Authorization.AUTH_TYPE_GRANT)
            .resourceType(Resources.PROCESS_DEFINITION)
            .list()
            .get(0)
            .getId());
    var batch =
        engine
            .getRuntimeService()
            .setVariablesAsync(List.of(instance.getId()), Map.of("probe", "probe"));
    ids.put("batch/id", batch.getId());
    ids.put("history/batch/id", batch.getId());
    ids.put("metrics-name", "activity-instance-start");
    ids.put("messageName", "withdrawn");
    identities.setAuthentication("victim", List.of("camunda-admin"));
    engine.getTaskService().setPriority(ids.get("task/id"), 51);
    identities.clearAuthentication();
    ids.put("history/user-operation/operationId", operation(ids));
  }

  private String filter() {
    var filters = engine.getFilterService();
    var filter = filters.newTaskFilter("绝密草稿");
    filter.setOwner("victim");
    return filters.saveFilter(filter).getId();
  }

  private String operation(Map<String, String> ids) {
    return engine.getHistoryService().createUserOperationLogQuery().list().stream()
        .findFirst()
        .map(entry -> entry.getOperationId())
        .orElse("none");
  }
}
