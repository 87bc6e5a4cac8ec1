package cn.zhuli.process.port;

import cn.zhuli.assessment.VetoTables;
import cn.zhuli.process.Element;
import cn.zhuli.process.access.Access;
import cn.zhuli.process.bundle.Definitions;
import cn.zhuli.programme.ReadOnce;
import cn.zhuli.programme.Round;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.springframework.stereotype.Component;

/** Reads from the pool of an application which tables its eligibility checks run. */
@Component
class ModelVetoes implements VetoTables {

  private static final String STEP = "${checkEligibility}";

  private final RepositoryService repository;
  private final Definitions definitions;
  private final Access access;
  private final ReadOnce<String, List<String>> read = new ReadOnce<>();

  ModelVetoes(RepositoryService repository, Definitions definitions, Access access) {
    this.repository = repository;
    this.definitions = definitions;
    this.access = access;
  }

  @Override
  public List<String> of(Round round) {
    return read.of(definitions.application(round).id(), id -> access.asSystem(() -> tables(id)));
  }

  private List<String> tables(String definition) {
    return repository
        .getBpmnModelInstance(definition)
        .getModelElementsByType(ServiceTask.class)
        .stream()
        .filter(step -> STEP.equals(step.getCamundaDelegateExpression()))
        .map(step -> new Element(step).parameter("decision"))
        .distinct()
        .toList();
  }
}
