package cn.zhuli.process.access;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives a new installation the two lists that a person starts the day with in Tasklist. Shared with
 * everyone: a filter shows each person only what they may see anyway.
 */
@Component
class TaskFilters implements ApplicationRunner {

  private final FilterService filters;
  private final TaskService tasks;
  private final Grants grants;

  TaskFilters(FilterService filters, TaskService tasks, Grants grants) {
    this.filters = filters;
    this.tasks = tasks;
    this.grants = grants;
  }

  @Override
  @Transactional
  public void run(ApplicationArguments arguments) {
    if (filters.createTaskFilterQuery().count() == 0) {
      share("我的任务", 1, tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}"));
      share(
          "待认领（本组）",
          2,
          tasks
              .createTaskQuery()
              .taskCandidateGroupInExpression("${currentUserGroups()}")
              .taskUnassigned());
    }
  }

  private void share(String name, int position, TaskQuery query) {
    var filter = filters.newTaskFilter(name).setQuery(query);
    filter.setProperties(
        Map.of(
            "priority", position, "refresh", true, "showTaskCount", true, "variables", columns()));
    filters.saveFilter(filter);
    grants.giveAll(Resources.FILTER, filter.getId(), Permissions.READ);
  }

  private static List<Map<String, String>> columns() {
    return List.of(
        Map.of("name", "businessKey", "label", "申报编号"),
        Map.of("name", "applicantName", "label", "申报单位"));
  }
}
