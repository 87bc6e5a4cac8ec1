package cn.zhuli.process.bundle;

import java.io.ByteArrayInputStream;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.stereotype.Component;

/** Deploys a bundle as one deployment, so that its parts are bound to each other (design §2). */
@Component
public class Deploying {

  private final RepositoryService repository;

  Deploying(RepositoryService repository) {
    this.repository = repository;
  }

  /** Deploys a bundle and returns the id of the deployment. */
  public String deploy(Bundle bundle) {
    var deployment =
        repository
            .createDeployment()
            .name(bundle.key())
            .source("zhuli")
            .enableDuplicateFiltering(false);
    bundle
        .files()
        .forEach((name, bytes) -> deployment.addInputStream(name, new ByteArrayInputStream(bytes)));
    return deployment.deploy().getId();
  }

  /** Whether a programme has ever been deployed, by the seed or by an administrator. */
  public boolean knows(String programme) {
    return repository
            .createProcessDefinitionQuery()
            .processDefinitionKey(programme + Definitions.ROUND)
            .count()
        > 0;
  }
}
