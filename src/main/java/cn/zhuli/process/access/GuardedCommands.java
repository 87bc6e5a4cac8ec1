package cn.zhuli.process.access;

import org.camunda.bpm.engine.impl.cfg.auth.AuthorizationCommandChecker;
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
}
