package cn.zhuli.process.access;

import org.camunda.bpm.engine.impl.cfg.auth.AuthorizationCommandChecker;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/**
 * Asks the guard before each way of working on a task. A listener alone would miss an error or an
 * escalation reported on another person's task: these leave it without completing it.
 */
class GuardedCommands extends AuthorizationCommandChecker {

  private final WorkGuard guard;

  GuardedCommands(WorkGuard guard) {
    this.guard = guard;
  }

  @Override
  public void checkTaskWork(TaskEntity task) {
    super.checkTaskWork(task);
    guard.mayBeWorkedOn(task);
  }

  @Override
  public void checkUpdateJob(JobEntity job) {
    super.checkUpdateJob(job);
    refuseHousework(job);
  }

  @Override
  public void checkUpdateRetriesJob(JobEntity job) {
    super.checkUpdateRetriesJob(job);
    refuseHousework(job);
  }

  /** Jobs of no case, such as a batch or the clearing of history, are the administrators'. */
  private void refuseHousework(JobEntity job) {
    if (job.getProcessDefinitionKey() == null) {
      getAuthorizationManager().checkCamundaAdmin();
    }
  }
}
