package cn.zhuli.process.bundle;

import cn.zhuli.fact.Facts;
import cn.zhuli.process.Element;
import cn.zhuli.process.access.Access;
import cn.zhuli.programme.Programme;
import cn.zhuli.programme.Programmes;
import cn.zhuli.programme.ReadOnce;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinitionQuery;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Programmes as the round pools of deployed models describe them; a model that describes none is
 * passed over, and the log says so once.
 */
@Component
class DeployedProgrammes implements Programmes {

  private static final Logger LOG = LoggerFactory.getLogger(DeployedProgrammes.class);

  private final RepositoryService repository;
  private final Access access;
  private final ReadOnce<String, Programme> read = new ReadOnce<>();
  private final Set<String> told = Collections.synchronizedSet(new HashSet<>());

  DeployedProgrammes(RepositoryService repository, Access access) {
    this.repository = repository;
    this.access = access;
  }

  @Override
  public List<Programme> inForce() {
    return access.asSystem(
        () ->
            newest().orderByProcessDefinitionKey().asc().list().stream()
                .flatMap(definition -> fit(definition).stream())
                .toList());
  }

  @Override
  public Optional<Programme> inForce(String key) {
    return access.asSystem(
        () ->
            Optional.ofNullable(
                    newest().processDefinitionKey(key + Definitions.ROUND).singleResult())
                .flatMap(this::fit));
  }

  private ProcessDefinitionQuery newest() {
    return repository
        .createProcessDefinitionQuery()
        .latestVersion()
        .processDefinitionKeyLike("%" + Definitions.ROUND);
  }

  @Override
  public Programme of(String key, String bundle) {
    return read.of(
        bundle + "/" + key, ignored -> access.asSystem(() -> programme(definition(key, bundle))));
  }

  private ProcessDefinition definition(String key, String bundle) {
    return repository
        .createProcessDefinitionQuery()
        .deploymentId(bundle)
        .processDefinitionKey(key + Definitions.ROUND)
        .singleResult();
  }

  /** The programme, unless its model is none; one such model is no reason to stop the others. */
  private Optional<Programme> fit(ProcessDefinition definition) {
    try {
      var programme = programme(definition);
      var fault = Fitness.fault(programme);
      fault.ifPresent(what -> passOver(definition, what));
      return fault.isEmpty() ? Optional.of(programme) : Optional.empty();
    } catch (RuntimeException unreadable) {
      passOver(definition, "it can't be read: " + unreadable);
      return Optional.empty();
    }
  }

  private void passOver(ProcessDefinition definition, String fault) {
    if (told.add(definition.getId())) {
      LOG.error(
          "Model {} (version {}, {} in deployment {}) is passed over, {}."
              + " Deploy the bundle again with the model put right, or delete that deployment.",
          definition.getKey(),
          definition.getVersion(),
          definition.getResourceName(),
          definition.getDeploymentId(),
          fault);
    }
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
