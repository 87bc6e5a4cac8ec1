package cn.zhuli.process.bundle;

import cn.zhuli.fact.Facts;
import cn.zhuli.process.Element;
import cn.zhuli.process.access.Access;
import cn.zhuli.programme.Programme;
import cn.zhuli.programme.Programmes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinitionQuery;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.springframework.stereotype.Component;

/** Programmes as the round pools of deployed models describe them. */
@Component
class DeployedProgrammes implements Programmes {

  private final RepositoryService repository;
  private final Access access;
  private final Map<String, Programme> read = new ConcurrentHashMap<>();

  DeployedProgrammes(RepositoryService repository, Access access) {
    this.repository = repository;
    this.access = access;
  }

  @Override
  public List<Programme> inForce() {
    return access.asSystem(
        () ->
            newest().orderByProcessDefinitionKey().asc().list().stream()
                .map(this::programme)
                .toList());
  }

  @Override
  public Optional<Programme> inForce(String key) {
    return access.asSystem(
        () ->
            Optional.ofNullable(
                    newest().processDefinitionKey(key + Definitions.ROUND).singleResult())
                .map(this::programme));
  }

  private ProcessDefinitionQuery newest() {
    return repository
        .createProcessDefinitionQuery()
        .latestVersion()
        .processDefinitionKeyLike("%" + Definitions.ROUND);
  }

  @Override
  public Programme of(String key, String bundle) {
    return read.computeIfAbsent(
        bundle + "/" + key, ignored -> access.asSystem(() -> programme(definition(key, bundle))));
  }

  private ProcessDefinition definition(String key, String bundle) {
    return repository
        .createProcessDefinitionQuery()
        .deploymentId(bundle)
        .processDefinitionKey(key + Definitions.ROUND)
        .singleResult();
  }

  private Programme programme(ProcessDefinition definition) {
    Process pool =
        repository
            .getBpmnModelInstance(definition.getId())
            .getModelElementById(definition.getKey());
    var values = new LinkedHashMap<String, String>();
    Element.properties(pool)
        .forEach(property -> values.put(property.getCamundaName(), property.getCamundaValue()));
    var key = definition.getKey();
    return new Programme(
        key.substring(0, key.length() - Definitions.ROUND.length()),
        values.getOrDefault("title", key),
        values.getOrDefault("authority", ""),
        definition.getDeploymentId(),
        Facts.of(values));
  }
}
