package cn.zhuli.process.step;

import cn.zhuli.process.Variable;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * Sends a message to all open applications of a round. The engine's batch correlates each in a job
 * of its own, so that thousands neither share one transaction nor are told twice.
 */
@Component
class Announcing {

  private final RuntimeService runtime;

  Announcing(RuntimeService runtime) {
    this.runtime = runtime;
  }

  void announce(DelegateExecution execution, String message) {
    var open =
        runtime
            .createProcessInstanceQuery()
            .deploymentId(deployment(execution))
            .variableValueEquals(Variable.APPLICATION.name(), true)
            .variableValueEquals(Variable.ROUND.name(), Variable.ROUND.get(execution));
    if (open.count() > 0) {
      runtime.createMessageCorrelationAsync(message).processInstanceQuery(open).correlateAllAsync();
    }
  }

  private static String deployment(DelegateExecution execution) {
    return execution
        .getProcessEngineServices()
        .getRepositoryService()
        .getProcessDefinition(execution.getProcessDefinitionId())
        .getDeploymentId();
  }
}
