package cn.zhuli.process.access;

import cn.zhuli.rule.Refusal;
import cn.zhuli.rule.Refused;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;

/**
 * Writes a right for one task only where no right on the whole programme exists: for its assignee
 * and for the society whose task it is. The stock provider writes a row for every candidate group,
 * which makes a long task list forty times slower.
 */
class TaskRights extends DefaultAuthorizationProvider {

  private static final String BEING_CREATED = "Init";

  /**
   * A person may read and change their own record, but not delete it. Whom somebody else enters has
   * a password that is known to both.
   */
  @Override
  public AuthorizationEntity[] newUser(User user) {
    if (person() != null) {
      EnginePasswords.give(
          Context.getProcessEngineConfiguration().getIdentityService(), user.getId());
    }
    return rows(
        createGrantAuthorization(
            user.getId(),
            null,
            Resources.USER,
            user.getId(),
            Permissions.READ,
            Permissions.UPDATE));
  }

  @Override
  public AuthorizationEntity @Nullable [] newTaskAssignee(
      Task task, @Nullable String oldAssignee, @Nullable String newAssignee) {
    if (newAssignee != null && newAssignee.equals(oldAssignee)) {
      return null;
    }
    if (oldAssignee != null) {
      getAuthorizationManager()
          .deleteAuthorizationsByResourceIdAndUserId(Resources.TASK, task.getId(), oldAssignee);
    }
    return newAssignee == null ? null : rows(workOf(task, newAssignee));
  }

  @Override
  public AuthorizationEntity @Nullable [] newTaskOwner(
      Task task, @Nullable String oldOwner, @Nullable String newOwner) {
    return null;
  }

  @Override
  public AuthorizationEntity @Nullable [] newTaskUserIdentityLink(
      Task task, String user, String type) {
    refuseByHand(task, type);
    return null;
  }

  @Override
  public AuthorizationEntity @Nullable [] newTaskGroupIdentityLink(
      Task task, String group, String type) {
    refuseByHand(task, type);
    return Access.isSocietyGroup(group) ? rows(workOn(task, null, group)) : null;
  }

  @Override
  public AuthorizationEntity @Nullable [] deleteTaskGroupIdentityLink(
      Task task, String group, String type) {
    if (Access.isSocietyGroup(group)) {
      getAuthorizationManager()
          .deleteAuthorizationsByResourceIdAndGroupId(Resources.TASK, task.getId(), group);
    }
    return null;
  }

  /** Who took a task themselves may also give it back, or to another candidate. */
  private AuthorizationEntity workOf(Task task, String assignee) {
    var work = workOn(task, assignee, null);
    if (!isBeingCreated(task) && assignee.equals(person())) {
      work.addPermission(Permissions.TASK_ASSIGN);
    }
    return work;
  }

  private AuthorizationEntity workOn(Task task, @Nullable String user, @Nullable String group) {
    return createGrantAuthorization(
        user, group, Resources.TASK, task.getId(), Permissions.READ, Permissions.TASK_WORK);
  }

  /** Who may take a task is said by the model; a candidate added by hand would open the guard. */
  private static void refuseByHand(Task task, String type) {
    if (person() != null && IdentityLinkType.CANDIDATE.equals(type) && !isBeingCreated(task)) {
      throw new Refused(
          Refused.Kind.FORBIDDEN,
          new Refusal(
              null,
              null,
              "候选办理人由流程模型确定，不能手工添加；请把人员加入相应用户组",
              "Candidates are named by the model and cannot be added by hand;"
                  + " add the person to the group instead"));
    }
  }

  private static boolean isBeingCreated(Task task) {
    return BEING_CREATED.equals(task.getTaskState());
  }

  private static @Nullable String person() {
    return Context.getCommandContext().getAuthenticatedUserId();
  }

  private static AuthorizationEntity[] rows(AuthorizationEntity row) {
    return new AuthorizationEntity[] {row};
  }
}
