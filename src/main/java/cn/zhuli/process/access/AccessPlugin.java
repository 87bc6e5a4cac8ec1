package cn.zhuli.process.access;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantCommandChecker;
import org.springframework.stereotype.Component;

/** Gives the engine our rights per task and our guard, before it parses its first model. */
@Component
class AccessPlugin extends AbstractProcessEnginePlugin {

  @Override
  public void preInit(ProcessEngineConfigurationImpl configuration) {
    var guard = new WorkGuard();
    configuration.setResourceAuthorizationProvider(new TaskRights());
    configuration.setCommandCheckers(
        new ArrayList<>(List.of(new TenantCommandChecker(), new GuardedCommands(guard))));
    if (configuration.getCustomPreBPMNParseListeners() == null) {
      configuration.setCustomPreBPMNParseListeners(new ArrayList<>());
    }
    configuration.getCustomPreBPMNParseListeners().add(new GuardedModels(guard));
  }
}
