package cn.zhuli.process.port;

import cn.zhuli.intake.Application;
import cn.zhuli.intake.Whereabouts;
import cn.zhuli.process.Element;
import cn.zhuli.process.access.Access;
import cn.zhuli.process.bundle.Definitions;
import cn.zhuli.process.bundle.DeployedStages;
import cn.zhuli.programme.Rounds;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ActivityTypes;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The engine's history of a case, laid over its model. */
@Component
class CasePlace implements Whereabouts {

  private final HistoryService history;
  private final TaskService tasks;
  private final ManagementService management;
  private final RepositoryService repository;
  private final Definitions definitions;
  private final Rounds rounds;
  private final DeployedStages stages;
  private final Access access;

  CasePlace(
      HistoryService history,
      TaskService tasks,
      ManagementService management,
      RepositoryService repository,
      Definitions definitions,
      Rounds rounds,
      DeployedStages stages,
      Access access) {
    this.history = history;
    this.tasks = tasks;
    this.management = management;
    this.repository = repository;
    this.definitions = definitions;
    this.rounds = rounds;
    this.stages = stages;
    this.access = access;
  }

  @Override
  public Place of(Application application) {
    return access.asSystem(() -> place(application));
  }

  @Override
  public Optional<String> picture(Application application) {
    return access.asSystem(
        () -> {
          try (var model = repository.getProcessModel(definition(application).id())) {
            return Optional.of(new String(model.readAllBytes(), StandardCharsets.UTF_8));
          } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
          }
        });
  }

  private Definitions.Definition definition(Application application) {
    return definitions.application(rounds.get(application.round()));
  }

  private Place place(Application application) {
    var definition = definition(application);
    var visits = visits(application.number(), definition.key());
    var model = repository.getBpmnModelInstance(definition.id());
    var due = due(application.number());
    var now = new LinkedHashSet<Step>();
    var passed = new LinkedHashSet<String>();
    for (var visit : visits) {
      if (visit.getEndTime() != null) {
        passed(visit).ifPresent(passed::add);
      } else if (model.getModelElementById(visit.getActivityId()) instanceof FlowNode node
          && !(node instanceof SubProcess)) {
        now.add(
            step(model, node, node instanceof CatchEvent ? fires(visit) : due.get(node.getId())));
      }
    }
    var waiting = List.copyOf(now);
    var row = new CaseStages(stages.of(definition.id()), visits).at(waiting);
    return new Place(waiting, List.copyOf(passed), row);
  }

  /** What was cancelled was not passed, except for an end that cancels what is around it. */
  private static Optional<String> passed(HistoricActivityInstance visit) {
    return !visit.isCanceled() || visit.getActivityType().equals(ActivityTypes.END_EVENT_ERROR)
        ? Optional.of(visit.getActivityId())
        : Optional.empty();
  }

  private List<HistoricActivityInstance> visits(String number, String definition) {
    return history
        .createHistoricProcessInstanceQuery()
        .processInstanceBusinessKey(number)
        .processDefinitionKey(definition)
        .list()
        .stream()
        .flatMap(
            instance ->
                history
                    .createHistoricActivityInstanceQuery()
                    .processInstanceId(instance.getId())
                    .orderPartiallyByOccurrence()
                    .asc()
                    .list()
                    .stream())
        .toList();
  }

  /** When the open tasks of a case have to be done, by element; the earliest of several. */
  private Map<String, Instant> due(String number) {
    var due = new HashMap<String, Instant>();
    tasks.createTaskQuery().processInstanceBusinessKey(number).list().stream()
        .filter(task -> task.getDueDate() != null)
        .forEach(
            task ->
                due.merge(task.getTaskDefinitionKey(), end(task.getDueDate()), CasePlace::earlier));
    return due;
  }

  /** When a case that waits for time to pass goes on; {@code null} where it waits for others. */
  private @Nullable Instant fires(HistoricActivityInstance visit) {
    return management
        .createJobQuery()
        .processInstanceId(visit.getProcessInstanceId())
        .activityId(visit.getActivityId())
        .timers()
        .list()
        .stream()
        .map(timer -> end(timer.getDuedate()))
        .findFirst()
        .orElse(null);
  }

  /** Timers stand one second after the last second of a period. */
  private static Instant end(Date date) {
    return date.toInstant().minusSeconds(1);
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private static Step step(BpmnModelInstance model, FlowNode node, @Nullable Instant due) {
    return new Step(node.getId(), new Element(node).label(), Turn.of(model, node), due);
  }
}
