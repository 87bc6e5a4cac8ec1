package cn.zhuli.process.access;

import cn.zhuli.rule.Refusal;
import cn.zhuli.rule.Refused;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;

/**
 * Keeps duties apart, whichever client asks: a task is done by its assignee, or, while nobody has
 * taken it, by a member of a candidate group; administrators are no exception. Work on nobody's
 * behalf (jobs, {@link Access#asSystem}) passes.
 */
class WorkGuard implements TaskListener {

  @Override
  public void notify(DelegateTask task) {
    if (TaskListener.EVENTNAME_ASSIGNMENT.equals(task.getEventName())) {
      mayBeHeld(task);
    } else {
      mayBeWorkedOn(task);
    }
  }

  void mayBeWorkedOn(DelegateTask task) {
    var person = person(task);
    if (person == null || person.getUserId().equals(task.getAssignee())) {
      return;
    }
    if (task.getAssignee() != null) {
      throw refused("该任务由其他人办理，请联系项目管理人员", "This task is another person's; ask the officer");
    }
    if (!isCandidate(task, person.getUserId(), groups(person))) {
      throw refused(
          "您不在该任务的候选组中，不能办理；如需办理，请联系系统管理员调整用户组",
          "You are in none of this task's candidate groups; ask an administrator to change that");
    }
  }

  private void mayBeHeld(DelegateTask task) {
    var assignee = task.getAssignee();
    if (person(task) == null || isNamedByModel(task, assignee)) {
      return;
    }
    if (assignee == null) {
      mayBeGivenBack(task);
    } else if (!isCandidate(task, assignee, groups(task, assignee))) {
      throw refused(
          assignee + " 不在该任务的候选组中，请选择候选组成员",
          assignee + " is in none of this task's candidate groups; choose a member of one");
    }
  }

  private static void mayBeGivenBack(DelegateTask task) {
    if (task.getCandidates().isEmpty()) {
      throw refused(
          "该任务由流程指定办理人，不能退回；如需回避，请在任务中申明",
          "This task is assigned by the model and cannot be given back; to withdraw, say so in it");
    }
  }

  private static boolean isCandidate(DelegateTask task, String user, Set<String> groups) {
    return task.getCandidates().stream()
        .anyMatch(link -> user.equals(link.getUserId()) || groups.contains(link.getGroupId()));
  }

  private static boolean isNamedByModel(DelegateTask task, @Nullable String assignee) {
    var named = ((TaskEntity) task).getTaskDefinition().getAssigneeExpression();
    return assignee != null && named != null && assignee.equals(named.getValue((TaskEntity) task));
  }

  private static @Nullable Authentication person(DelegateTask task) {
    var person = identities(task).getCurrentAuthentication();
    return person == null || person.getUserId() == null ? null : person;
  }

  private static Set<String> groups(Authentication person) {
    List<String> groups = person.getGroupIds();
    return groups == null ? Set.of() : Set.copyOf(groups);
  }

  private static Set<String> groups(DelegateTask task, String user) {
    return identities(task).createGroupQuery().groupMember(user).list().stream()
        .map(Group::getId)
        .collect(Collectors.toSet());
  }

  private static IdentityService identities(DelegateTask task) {
    return task.getProcessEngineServices().getIdentityService();
  }

  private static Refused refused(String zh, String en) {
    return new Refused(Refused.Kind.FORBIDDEN, new Refusal(null, null, zh, en));
  }
}
