package cn.zhuli.process.desk;

import cn.zhuli.process.Element;
import cn.zhuli.process.form.TaskView;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Lays out what a form wants to show, fresh from the domain; nothing of it is kept in the engine.
 */
@Component
class CaseView implements TaskView {

  private final TaskService tasks;
  private final RuntimeService runtime;
  private final RepositoryService repository;
  private final IdentityService identity;
  private final List<Shelf> shelves;
  private final Map<String, Function<Sheet, @Nullable Object>> offers = new HashMap<>();

  CaseView(
      TaskService tasks,
      RuntimeService runtime,
      RepositoryService repository,
      IdentityService identity,
      List<Shelf> shelves) {
    this.tasks = tasks;
    this.runtime = runtime;
    this.repository = repository;
    this.identity = identity;
    this.shelves = shelves;
    shelves.forEach(shelf -> offers.putAll(shelf.offers()));
  }

  @Override
  public Map<String, Object> view(String taskId, Set<String> wanted) {
    var sheet = sheet(tasks.createTaskQuery().taskId(taskId).singleResult());
    var view = new LinkedHashMap<String, Object>();
    shelves.forEach(shelf -> view.putAll(shelf.prefill(sheet, wanted)));
    view.keySet().retainAll(wanted);
    for (var name : wanted) {
      if (!view.containsKey(name)) {
        offer(name).map(offer -> offer.apply(sheet)).ifPresent(value -> view.put(name, value));
      }
    }
    return view;
  }

  @Override
  public void refuse(String taskId, Map<String, Object> sent) {
    var task = tasks.createTaskQuery().taskId(taskId).singleResult();
    var element = element(task);
    var minding = shelves.stream().filter(shelf -> shelf.minds(element)).toList();
    if (!minding.isEmpty()) {
      var sheet = sheet(task);
      minding.forEach(shelf -> shelf.refuse(sheet, sent));
    }
  }

  private Optional<Function<Sheet, @Nullable Object>> offer(String name) {
    return Optional.ofNullable(offers.get(name))
        .or(() -> shelves.stream().flatMap(shelf -> shelf.offer(name).stream()).findFirst());
  }

  private Element element(Task task) {
    FlowElement element =
        repository
            .getBpmnModelInstance(task.getProcessDefinitionId())
            .getModelElementById(task.getTaskDefinitionKey());
    return new Element(element);
  }

  private Sheet sheet(Task task) {
    var subject =
        runtime
            .createProcessInstanceQuery()
            .processInstanceId(task.getProcessInstanceId())
            .singleResult()
            .getBusinessKey();
    var reader =
        Optional.ofNullable(identity.getCurrentAuthentication())
            .map(Authentication::getUserId)
            .orElse("");
    return new Sheet(task, element(task), subject, reader, runtime);
  }
}
