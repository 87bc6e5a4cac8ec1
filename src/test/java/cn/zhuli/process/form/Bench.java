package cn.zhuli.process.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.plugin.impl.SpinProcessEnginePlugin;

/** A plain engine with the plugin, one deployed review, and whatever a test wants to see of it. */
final class Bench implements AutoCloseable {

  /** What the listener throws to say "no". */
  static class No extends RuntimeException {
    No(String message) {
      super(message);
    }
  }

  final ProcessEngine engine;
  final List<Submission> received = new ArrayList<>();
  final Map<String, Object> shown = new HashMap<>();
  TaskListener listener = this::receive;

  Bench() {
    this(configuration -> {});
  }

  Bench(Consumer<ProcessEngineConfigurationImpl> otherwise) {
    var configuration = configuration();
    otherwise.accept(configuration);
    this.engine = configuration.buildProcessEngine();
  }

  /** Nothing but one fresh deployment, whatever the test before has left. */
  void clear() {
    engine.getIdentityService().clearAuthentication();
    engine.getProcessEngineConfiguration().setAuthorizationEnabled(false);
    var repository = engine.getRepositoryService();
    repository
        .createDeploymentQuery()
        .list()
        .forEach(deployment -> repository.deleteDeployment(deployment.getId(), true));
    received.clear();
    listener = this::receive;
    shown.clear();
    deploy(resource("review.bpmn"), resource("review.form"));
    shown.put("title", "2026 年度");
    shown.put("society", "威海市化学会");
    shown.put("limit", 50_000);
    shown.put("experts", List.of(Map.of("label", "张三", "value", "zhang"), "li"));
    shown.put("documents", List.of(Map.of("name", "章程"), Map.of("name", "年检报告")));
  }

  private ProcessEngineConfigurationImpl configuration() {
    var configuration = new StandaloneInMemProcessEngineConfiguration();
    configuration.setProcessEngineName("form-check-" + UUID.randomUUID());
    configuration.setJdbcUrl("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    configuration.setHistory(ProcessEngineConfigurationImpl.HISTORY_FULL);
    configuration.setJobExecutorActivate(false);
    configuration.setSkipIsolationLevelCheck(true);
    configuration.setBeans(new HashMap<>(Map.of("listener", (TaskListener) this::listen)));
    TaskView view = (task, wanted) -> shown;
    configuration
        .getProcessEnginePlugins()
        .addAll(List.of(new SpinProcessEnginePlugin(), new CheckedForms(List.of(view), No.class)));
    return configuration;
  }

  private void listen(DelegateTask task) {
    listener.notify(task);
  }

  private void receive(DelegateTask task) {
    received.add(Submission.of(task));
  }

  static String resource(String name) {
    try (var stream = Bench.class.getResourceAsStream("/form-check/" + name)) {
      return new String(stream.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    } catch (java.io.IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }

  void deploy(String model, String form) {
    engine
        .getRepositoryService()
        .createDeployment()
        .addString("review.bpmn", model)
        .addString("review.form", form)
        .deploy();
  }

  /** Starts a review; answers its task. */
  String task() {
    var process = engine.getRuntimeService().startProcessInstanceByKey("review");
    return task(process.getId());
  }

  String task(String process) {
    var task = engine.getTaskService().createTaskQuery().processInstanceId(process).singleResult();
    return task.getId();
  }

  boolean isOpen(String task) {
    return engine.getTaskService().createTaskQuery().taskId(task).count() == 1;
  }

  /** A submission that is right, with these entries put over it. */
  static Map<String, Object> answers(Object... over) {
    var answers = new LinkedHashMap<String, Object>();
    answers.put("decision", "accept");
    answers.put("agreed", true);
    for (int i = 0; i < over.length; i += 2) {
      answers.put((String) over[i], over[i + 1]);
    }
    return Variables.fromMap(answers);
  }

  /** How many values lie in the engine's tables, alive or as history. */
  long storedValues() {
    var runtime = engine.getRuntimeService().createVariableInstanceQuery().count();
    var history = engine.getHistoryService().createHistoricVariableInstanceQuery().count();
    var details = engine.getHistoryService().createHistoricDetailQuery().count();
    var bytes = count("ACT_GE_BYTEARRAY where DEPLOYMENT_ID_ is null");
    return runtime + history + details + bytes;
  }

  private long count(String from) {
    return engine
        .getTaskService()
        .createNativeTaskQuery()
        .sql("select count(*) from " + from)
        .count();
  }

  @Override
  public void close() {
    engine.close();
  }
}
