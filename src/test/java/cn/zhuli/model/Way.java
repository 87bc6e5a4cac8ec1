package cn.zhuli.model;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.AbstractAssertions;
import org.camunda.bpm.model.bpmn.instance.BpmnModelElementInstance;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.TimeDate;
import org.mockito.Mockito;
import org.mockito.invocation.InvocationOnMock;

/**
 * A way through the application pool of a real model, gone step by step. The verbs do nothing: who
 * goes the way says what gateways find. What verbs do is proven by scenarios.
 */
final class Way {

  private static final ProcessEngine ENGINE = engine();
  private static final Date LATER = Date.from(Instant.now().plus(900, ChronoUnit.DAYS));

  private final Bundle bundle;
  private final String pool;
  private final Set<String> holding;

  /**
   * Prepares a way through a bundle's model.
   *
   * @param holding what gateways find to hold, unless a test says otherwise
   */
  Way(Bundle bundle, String... holding) {
    this.bundle = bundle;
    this.pool = bundle.key() + "-application";
    this.holding = Set.of(holding);
    var deployment = ENGINE.getRepositoryService().createDeployment().name(bundle.key());
    deployment.addString(bundle.key() + ".bpmn", bundle.text(bundle.key() + ".bpmn")).deploy();
  }

  /** An application is submitted, and gateways will find this. */
  ProcessInstance begins(Map<String, Object> found) {
    return begins("applicationSubmitted", found);
  }

  ProcessInstance begins(String event, Map<String, Object> found) {
    var variables = new HashMap<String, Object>(Map.of("applicant", "A", "round", "R"));
    words(ConditionExpression.class).forEach(it -> variables.put(it, holding.contains(it)));
    words(TimeDate.class).forEach(it -> variables.put(it, LATER));
    variables.putAll(found);
    var begun =
        ENGINE
            .getRuntimeService()
            .createMessageCorrelation(pool + "." + event)
            .setVariables(variables)
            .correlateStartMessage();
    goOn(begun);
    return begun;
  }

  /** The single words that expressions of a kind consist of. */
  private List<String> words(Class<? extends BpmnModelElementInstance> kind) {
    return bundle.all(kind).stream()
        .map(it -> it.getTextContent().strip().replaceAll("^\\$\\{(?:not )?(\\w+)}$", "$1"))
        .filter(it -> it.matches("\\w+"))
        .distinct()
        .toList();
  }

  /** Whoever has it to do does a task; all of them, where it is several people's. */
  void does(ProcessInstance application, String task) {
    does(application, task, Map.of());
  }

  void does(ProcessInstance application, String task, Map<String, Object> found) {
    var open =
        ENGINE
            .getTaskService()
            .createTaskQuery()
            .processInstanceId(application.getId())
            .taskDefinitionKey(task)
            .list();
    if (open.isEmpty()) {
      throw new AssertionError("Nobody has to do " + task);
    }
    open.forEach(it -> ENGINE.getTaskService().complete(it.getId(), found));
    goOn(application);
  }

  void hears(ProcessInstance application, String message) {
    ENGINE
        .getRuntimeService()
        .createMessageCorrelation(message)
        .processInstanceId(application.getId())
        .correlate();
    goOn(application);
  }

  /** The time comes that a timer waits for. */
  void reaches(ProcessInstance application, String timer) {
    var jobs = ENGINE.getManagementService();
    jobs.executeJob(
        jobs.createJobQuery()
            .processInstanceId(application.getId())
            .activityId(timer)
            .singleResult()
            .getId());
    goOn(application);
  }

  private static void goOn(ProcessInstance application) {
    var jobs = ENGINE.getManagementService();
    var query = jobs.createJobQuery().processInstanceId(application.getId()).messages();
    for (var due = query.list(); !due.isEmpty(); due = query.list()) {
      due.stream().map(Job::getId).forEach(jobs::executeJob);
    }
  }

  private static ProcessEngine engine() {
    var settings = new StandaloneInMemProcessEngineConfiguration();
    settings.setJdbcUrl("jdbc:h2:mem:ways;DB_CLOSE_DELAY=-1");
    settings.setJobExecutorActivate(false);
    settings.setHistory("audit");
    settings.setMetricsEnabled(false);
    settings.setEnableExceptionsAfterUnhandledBpmnError(true);
    settings.setBeans(
        Verbs.all().entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey, it -> Mockito.mock(it.getValue(), Way::answer))));
    var engine = settings.buildProcessEngine();
    AbstractAssertions.init(engine);
    return engine;
  }

  private static Object answer(InvocationOnMock asked) {
    var type = asked.getMethod().getReturnType();
    return Stream.<Object>of(LATER, List.of("one", "two", "three"), "some", Boolean.TRUE)
        .filter(type::isInstance)
        .findFirst()
        .orElseGet(() -> type == boolean.class ? Boolean.TRUE : null);
  }
}
