package cn.zhuli.process.access.web;

import cn.zhuli.signin.web.Offices;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps attachments and comments of a task from those who may not see the task, and an attachment
 * from being deleted by anybody but administrators. The engine asks for no right where one of them
 * is named by its id.
 */
class TaskPapers extends OncePerRequestFilter {

  private static final RequestMatcher PAPERS =
      EnginePaths.at(null, "/task/{task}/attachment/**", "/task/{task}/comment/**");
  private static final RequestMatcher DELETED =
      EnginePaths.at(HttpMethod.DELETE, "/task/{task}/attachment/**");

  private final IdentityService identities;
  private final TaskService tasks;
  private final HistoryService history;

  TaskPapers(IdentityService identities, TaskService tasks, HistoryService history) {
    this.identities = identities;
    this.tasks = tasks;
    this.history = history;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var person = SecurityContextHolder.getContext().getAuthentication();
    var task = Optional.ofNullable(PAPERS.matcher(request).getVariables().get("task"));
    if (task.isPresent() && person != null && !sees(person, task.get())) {
      response.setStatus(HttpStatus.NOT_FOUND.value());
    } else if (DELETED.matches(request) && !Offices.isAdministrator(person)) {
      response.setStatus(HttpStatus.FORBIDDEN.value());
    } else {
      chain.doFilter(request, response);
    }
  }

  private boolean sees(Authentication person, String task) {
    var before = identities.getCurrentAuthentication();
    identities.setAuthentication(
        person.getName(),
        person.getAuthorities().stream().map(GrantedAuthority::getAuthority).toList());
    try {
      return tasks.createTaskQuery().taskId(task).count() > 0
          || history.createHistoricTaskInstanceQuery().taskId(task).count() > 0;
    } finally {
      identities.setAuthentication(before);
    }
  }
}
