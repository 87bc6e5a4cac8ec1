package cn.zhuli.process.bundle;

import cn.zhuli.programme.BundleDeployed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells the domain of each new deployment while it is made. */
@Component
class TellDeployed extends AbstractProcessEnginePlugin implements Deployer {

  private final ApplicationEventPublisher events;

  TellDeployed(ApplicationEventPublisher events) {
    this.events = events;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    var others = engine.getCustomPostDeployers();
    var all = new ArrayList<Deployer>(others == null ? List.of() : others);
    all.add(this);
    engine.setCustomPostDeployers(all);
  }

  /** A deployment comes here again when a node reads it for the first time; it is not new then. */
  @Override
  public void deploy(DeploymentEntity deployment) {
    if (deployment.isNew()) {
      var files = new HashMap<String, byte[]>();
      deployment
          .getResources()
          .forEach(
              (name, file) ->
                  files.put(name.substring(name.lastIndexOf('/') + 1), file.getBytes()));
      events.publishEvent(new BundleDeployed(files));
    }
  }
}
