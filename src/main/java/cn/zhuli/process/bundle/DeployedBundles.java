package cn.zhuli.process.bundle;

import cn.zhuli.fact.Facts;
import cn.zhuli.process.access.Access;
import cn.zhuli.programme.Bundles;
import cn.zhuli.programme.ReadOnce;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.dmn.instance.InputExpression;
import org.springframework.stereotype.Component;

/**
 * Bundles as deployments of the engine; a decision is always the one of the same deployment. The
 * policy applies to everybody, so it is read on nobody's behalf.
 */
@Component
class DeployedBundles implements Bundles {

  private final RepositoryService repository;
  private final DecisionService decisions;
  private final Access access;
  private final ReadOnce<String, String> definitions = new ReadOnce<>();
  private final ReadOnce<String, List<String>> inputs = new ReadOnce<>();

  DeployedBundles(RepositoryService repository, DecisionService decisions, Access access) {
    this.repository = repository;
    this.decisions = decisions;
    this.access = access;
  }

  @Override
  public Optional<InputStream> file(String bundle, String name) {
    return access.asSystem(() -> find(bundle, name));
  }

  private Optional<InputStream> find(String bundle, String name) {
    return repository.getDeploymentResourceNames(bundle).stream()
        .filter(resource -> resource.equals(name) || resource.endsWith("/" + name))
        .findFirst()
        .map(resource -> repository.getResourceAsStream(bundle, resource));
  }

  @Override
  public List<String> files(String bundle) {
    return access.asSystem(
        () ->
            repository.getDeploymentResourceNames(bundle).stream()
                .map(name -> name.substring(name.lastIndexOf('/') + 1))
                .toList());
  }

  @Override
  public boolean has(String bundle, String decision) {
    return access.asSystem(
        () ->
            repository
                    .createDecisionDefinitionQuery()
                    .deploymentId(bundle)
                    .decisionDefinitionKey(decision)
                    .count()
                > 0);
  }

  @Override
  public List<Facts> decide(String bundle, String decision, Facts facts) {
    return access.asSystem(() -> evaluate(bundle, decision, facts));
  }

  private List<Facts> evaluate(String bundle, String decision, Facts facts) {
    var definition = definitions.of(bundle + "/" + decision, k -> id(bundle, decision));
    var variables = new HashMap<String, Object>(facts.asMap());
    inputs.of(definition, this::inputs).forEach(input -> variables.putIfAbsent(input, null));
    return decisions.evaluateDecisionTableById(definition, variables).getResultList().stream()
        .map(Facts::of)
        .toList();
  }

  private String id(String bundle, String decision) {
    return repository
        .createDecisionDefinitionQuery()
        .deploymentId(bundle)
        .decisionDefinitionKey(decision)
        .singleResult()
        .getId();
  }

  private List<String> inputs(String definition) {
    return repository
        .getDmnModelInstance(definition)
        .getModelElementsByType(InputExpression.class)
        .stream()
        .map(expression -> expression.getText().getTextContent().strip())
        .toList();
  }
}
