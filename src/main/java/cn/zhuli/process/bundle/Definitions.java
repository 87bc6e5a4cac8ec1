package cn.zhuli.process.bundle;

import cn.zhuli.process.access.Access;
import cn.zhuli.programme.ReadOnce;
import cn.zhuli.programme.Round;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.stereotype.Component;

/** Finds the two pools of a round's model in the bundle that the round is bound to (G-10). */
@Component
public class Definitions {

  /** Suffix of the pool that runs the year. */
  public static final String ROUND = "-round";

  /** Suffix of the pool that runs one application. */
  public static final String APPLICATION = "-application";

  private final RepositoryService repository;
  private final Access access;
  private final ReadOnce<String, Definition> found = new ReadOnce<>();

  Definitions(RepositoryService repository, Access access) {
    this.repository = repository;
    this.access = access;
  }

  /** A process definition of one version. */
  public record Definition(String id, String key) {}

  public Definition round(Round round) {
    return find(round.bundle(), round.programme() + ROUND);
  }

  public Definition application(Round round) {
    return find(round.bundle(), round.programme() + APPLICATION);
  }

  private Definition find(String bundle, String key) {
    return found.of(bundle + "/" + key, ignored -> new Definition(id(bundle, key), key));
  }

  private String id(String bundle, String key) {
    return access.asSystem(
        () ->
            repository
                .createProcessDefinitionQuery()
                .deploymentId(bundle)
                .processDefinitionKey(key)
                .singleResult()
                .getId());
  }
}
