package cn.zhuli.process.bundle;

import cn.zhuli.process.access.Access;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.springframework.stereotype.Component;

/** The stages of deployed models; a deployed model never changes, so each is read once. */
@Component
public class DeployedStages {

  private final RepositoryService repository;
  private final Access access;
  private final Map<String, Stages> read = new ConcurrentHashMap<>();

  DeployedStages(RepositoryService repository, Access access) {
    this.repository = repository;
    this.access = access;
  }

  /** The stages of a process definition. Nobody waits while it is read, even if two read it. */
  public Stages of(String definition) {
    var known = read.get(definition);
    if (known != null) {
      return known;
    }
    var stages = access.asSystem(() -> read(definition));
    read.put(definition, stages);
    return stages;
  }

  private Stages read(String definition) {
    var key = repository.getProcessDefinition(definition).getKey();
    Process pool = repository.getBpmnModelInstance(definition).getModelElementById(key);
    return Stages.read(pool);
  }
}
