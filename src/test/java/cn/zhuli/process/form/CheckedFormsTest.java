package cn.zhuli.process.form;

import static cn.zhuli.process.form.Bench.answers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import cn.zhuli.form.Violation;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.rest.dto.VariableValueDto;
import org.camunda.bpm.engine.rest.dto.task.CompleteTaskDto;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.camunda.bpm.engine.rest.sub.task.impl.TaskResourceImpl;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.plugin.variable.SpinValues;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CheckedFormsTest {

  /** Every way to end a task with values. */
  enum Way {
    COMPLETE {
      @Override
      void end(ProcessEngine engine, String task, Map<String, Object> values) {
        engine.getTaskService().complete(task, values);
      }
    },
    COMPLETE_AND_RETURN {
      @Override
      void end(ProcessEngine engine, String task, Map<String, Object> values) {
        engine.getTaskService().completeWithVariablesInReturn(task, values, true);
      }
    },
    SUBMIT {
      @Override
      void end(ProcessEngine engine, String task, Map<String, Object> values) {
        engine.getFormService().submitTaskForm(task, values);
      }
    },
    SUBMIT_AND_RETURN {
      @Override
      void end(ProcessEngine engine, String task, Map<String, Object> values) {
        engine.getFormService().submitTaskFormWithVariablesInReturn(task, values, false);
      }
    },
    SUBMIT_TEXT {
      @Override
      @SuppressWarnings("deprecation")
      void end(ProcessEngine engine, String task, Map<String, Object> values) {
        var texts = new HashMap<String, String>();
        values.forEach((name, value) -> texts.put(name, String.valueOf(value)));
        engine.getFormService().submitTaskFormData(task, texts);
      }
    };

    abstract void end(ProcessEngine engine, String task, Map<String, Object> values);
  }

  private static final Bench bench = new Bench();
  private static final ProcessEngine engine = bench.engine;

  @BeforeEach
  void clear() {
    bench.clear();
  }

  @AfterAll
  static void close() {
    bench.close();
  }

  @Nested
  class ASubmission {

    @ParameterizedTest
    @EnumSource
    void reachesTheListenerTypedAndNothingElse(Way way) {
      var task = bench.task();

      way.end(engine, task, answers("amount", "99.10", "due", "2026-11-15"));

      var received = bench.received.get(0);
      assertThat(received.text("decision")).isEqualTo("accept");
      assertThat(received.number("amount")).isEqualTo(new BigDecimal("99.10"));
      assertThat(received.date("due")).isEqualTo(LocalDate.of(2026, 11, 15));
      assertThat(received.flag("agreed")).isTrue();
      assertThat(received.optionalText("reason")).isEmpty();
      assertThat(received.text("society")).isEqualTo("威海市化学会");
      assertThat(bench.isOpen(task)).isFalse();
      assertThat(bench.storedValues()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void isRefusedWithEveryReasonAndNothingHappens(Way way) {
      var task = bench.task();

      var thrown =
          catchThrowable(
              () ->
                  way.end(
                      engine,
                      task,
                      answers("decision", "reject", "amount", "50000.01", "role", "admin")));

      assertThat(thrown)
          .isInstanceOfSatisfying(
              SubmissionRefused.class,
              refused ->
                  assertThat(refused.violations())
                      .extracting(Violation::code)
                      .containsExactly("unknown", "option", "max"))
          .hasMessageContaining("role")
          .hasMessageContaining("审查结论：")
          .hasMessageContaining("decision ")
          .hasMessageContaining("50000");
      assertThat(bench.isOpen(task)).isTrue();
      assertThat(bench.received).isEmpty();
      assertThat(bench.storedValues()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void cannotBeEmptyWhereTheFormAsks(Way way) {
      var task = bench.task();

      assertThatThrownBy(() -> way.end(engine, task, Map.of()))
          .isInstanceOf(SubmissionRefused.class)
          .hasMessageContaining("审查结论：必填")
          .hasMessageContaining("已核对：必填");
    }

    @Test
    void cannotBeLeftOut() {
      var task = bench.task();

      assertThatThrownBy(() -> engine.getTaskService().complete(task))
          .isInstanceOf(SubmissionRefused.class);
      assertThatThrownBy(() -> engine.getTaskService().complete(task, null))
          .isInstanceOf(SubmissionRefused.class);
      assertThat(bench.isOpen(task)).isTrue();
    }

    @Test
    void mayCarryListsAsTasklistSendsThem() {
      var task = bench.task();

      engine
          .getFormService()
          .submitTaskForm(
              task,
              answers(
                  "missing",
                  SpinValues.jsonValue("[\"章程\"]").create(),
                  "budget",
                  SpinValues.jsonValue("[{\"cost\":1.5},{\"cost\":\"2\"}]").create(),
                  "total",
                  1_000_000,
                  "expert",
                  "li"));

      var received = bench.received.get(0);
      assertThat(received.list("missing")).containsExactly("章程");
      assertThat(received.rows("budget"))
          .extracting(row -> row.number("cost"))
          .containsExactly(new BigDecimal("1.5"), new BigDecimal("2"));
      assertThat(received.asMap().get("total")).isNotEqualTo(1_000_000);
      assertThat(bench.storedValues()).isZero();
    }

    @Test
    void namesTheRowThatIsWrong() {
      var task = bench.task();

      assertThatThrownBy(
              () ->
                  engine
                      .getTaskService()
                      .complete(task, answers("budget", List.of(Map.of("cost", 1), Map.of()))))
          .hasMessageContaining("预算 第 2 行 费用：必填")
          .hasMessageContaining("budget[2].cost");
    }

    @Test
    void isNeverDeserialisedFromJavaOrTakenAsAFile() {
      var task = bench.task();
      var java =
          Variables.serializedObjectValue("rO0ABXA=")
              .serializationDataFormat(Variables.SerializationDataFormats.JAVA)
              .objectTypeName("java.util.ArrayList")
              .create();
      var file = Variables.fileValue("x.txt").file("x".getBytes()).create();
      var broken = SpinValues.jsonValue("[1,").create();

      assertThatThrownBy(
              () ->
                  engine
                      .getFormService()
                      .submitTaskForm(
                          task, answers("missing", java, "decision", file, "budget", broken)))
          .isInstanceOfSatisfying(
              SubmissionRefused.class,
              refused ->
                  assertThat(refused.violations())
                      .extracting(v -> v.field() + " " + v.code())
                      .containsExactly("decision option", "missing type", "budget type"));
    }

    @Test
    void followsTheFormsConditions() {
      var task = bench.task();

      assertThatThrownBy(
              () -> engine.getTaskService().complete(task, answers("decision", "return")))
          .hasMessageContaining("理由：必填");
      assertThatThrownBy(() -> engine.getTaskService().complete(task, answers("reason", "because")))
          .hasMessageContaining("理由：按已填内容");
      engine.getTaskService().complete(task, answers("decision", "return", "reason", "缺年检报告"));
      assertThat(bench.received.get(0).text("reason")).isEqualTo("缺年检报告");
    }

    @Test
    void choosesFromWhatTheServerOffersNow() {
      var task = bench.task();
      bench.shown.put("experts", List.of("wang"));

      assertThatThrownBy(() -> engine.getTaskService().complete(task, answers("expert", "li")))
          .hasMessageContaining("wang");
    }

    @Test
    void cannotChangeWhatIsReadOnly() {
      var task = bench.task();

      assertThatThrownBy(() -> engine.getTaskService().complete(task, answers("society", "别的学会")))
          .hasMessageContaining("学会：此项不能修改");
      engine.getTaskService().complete(task, answers("society", "威海市化学会"));
      assertThat(bench.received).hasSize(1);
    }

    @Test
    void seesTheProcessesVariablesToo() {
      bench.shown.remove("limit");
      var process =
          engine.getRuntimeService().startProcessInstanceByKey("review", Map.of("limit", 10));
      var task = bench.task(process.getId());

      assertThatThrownBy(() -> engine.getTaskService().complete(task, answers("amount", 11)))
          .hasMessageContaining("不得大于 10");
    }

    @Test
    void returnsTheProcessesOwnVariablesOnly() {
      var process =
          engine.getRuntimeService().startProcessInstanceByKey("review", Map.of("own", 1));
      var task = bench.task(process.getId());

      var returned = engine.getTaskService().completeWithVariablesInReturn(task, answers(), true);

      assertThat(returned).containsOnlyKeys("own");
    }

    @Test
    void cannotBePlantedBeforehand() {
      var task = bench.task();
      engine.getTaskService().setVariableLocal(task, "submission", "forged");

      assertThatThrownBy(() -> engine.getTaskService().complete(task, answers()))
          .isInstanceOf(SubmissionRefused.class)
          .hasMessageContaining("submission");
      engine.getTaskService().removeVariableLocal(task, "submission");
      engine.getTaskService().complete(task, answers());
      assertThat(bench.received).hasSize(1);
    }

    @Test
    void cannotBeChangedByAListener() {
      var task = bench.task();
      bench.listener = t -> Submission.of(t).asMap().put("decision", "return");

      assertThatThrownBy(() -> engine.getTaskService().complete(task, answers()))
          .hasRootCauseInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void isAFaultToAskForWhatTheFormDoesNotHave() {
      var task = bench.task();
      bench.listener = t -> Submission.of(t).text("nonsense");

      assertThatThrownBy(() -> engine.getTaskService().complete(task, answers()))
          .isNotInstanceOf(SubmissionRefused.class)
          .hasRootCauseInstanceOf(IllegalStateException.class)
          .hasMessageContaining("nonsense");
    }
  }

  @Nested
  class ATaskThatIsGone {

    @ParameterizedTest
    @EnumSource
    void cannotBeCompletedTwice(Way way) {
      var task = bench.task();
      way.end(engine, task, answers());

      assertThatThrownBy(() -> way.end(engine, task, answers()))
          .isInstanceOf(SubmissionRefused.class)
          .hasMessageContaining("任务已由他人办理或已取消")
          .hasMessageContaining("someone else");
      assertThat(bench.received).hasSize(1);
    }

    @Test
    void cannotBeCompletedByTwoAtOnce() throws Exception {
      var task = bench.task();
      var together = new CyclicBarrier(2);
      bench.listener = t -> meet(together);
      var pool = Executors.newFixedThreadPool(2);

      var first = pool.submit(() -> engine.getTaskService().complete(task, answers()));
      var second = pool.submit(() -> engine.getFormService().submitTaskForm(task, answers()));
      pool.shutdown();
      var outcomes = List.of(outcome(first), outcome(second));

      assertThat(outcomes).containsOnlyOnce("done");
      assertThat(outcomes).anyMatch(outcome -> outcome.contains("任务已由他人办理或已取消"));
      assertThat(engine.getTaskService().createTaskQuery().list())
          .singleElement()
          .satisfies(next -> assertThat(next.getTaskDefinitionKey()).isEqualTo("userTask_sign"));
    }

    @Test
    void saysSoEvenWhenTheSecondFirstTripsOverTheDomain() {
      var task = bench.task();
      bench.listener =
          t -> {
            bench.listener = ignored -> {};
            runElsewhere(() -> engine.getTaskService().complete(task, answers()));
            throw new IllegalStateException("unique index or primary key violation");
          };

      assertThatThrownBy(() -> engine.getTaskService().complete(task, answers()))
          .isInstanceOf(SubmissionRefused.class)
          .hasMessageContaining("任务已由他人办理或已取消");
    }

    private static void runElsewhere(Runnable work) {
      try {
        var thread = new Thread(work);
        thread.start();
        thread.join();
      } catch (InterruptedException stopped) {
        throw new IllegalStateException(stopped);
      }
    }

    private static void meet(CyclicBarrier barrier) {
      try {
        barrier.await(20, TimeUnit.SECONDS);
      } catch (Exception alone) {
        throw new IllegalStateException(alone);
      }
    }

    private static String outcome(Future<?> completion) throws InterruptedException {
      try {
        completion.get();
        return "done";
      } catch (java.util.concurrent.ExecutionException failed) {
        assertThat(failed).hasCauseInstanceOf(SubmissionRefused.class);
        return failed.getCause().getMessage();
      }
    }
  }

  @Nested
  class ATaskNotToBeWorkedOnNow {

    @Test
    void isRefusedWhileTheProcessIsSuspended() {
      var task = bench.task();
      var process = engine.getTaskService().createTaskQuery().singleResult();
      engine.getRuntimeService().suspendProcessInstanceById(process.getProcessInstanceId());

      assertThatThrownBy(() -> engine.getTaskService().complete(task, answers()))
          .isInstanceOf(SubmissionRefused.class)
          .hasMessageContaining("流程已暂停");
    }

    @ParameterizedTest
    @EnumSource
    void isRefusedWhileItIsDelegated(Way way) {
      var task = bench.task();
      engine.getTaskService().delegateTask(task, "other");

      assertThatThrownBy(() -> way.end(engine, task, answers()))
          .isInstanceOf(SubmissionRefused.class)
          .hasMessageContaining("委派");
      assertThat(bench.isOpen(task)).isTrue();
    }

    @Test
    void isForbiddenBeforeAnythingAboutItsFormIsSaid() {
      var task = bench.task();
      engine.getProcessEngineConfiguration().setAuthorizationEnabled(true);
      engine.getIdentityService().setAuthenticatedUserId("stranger");

      for (var way : Way.values()) {
        assertThatThrownBy(() -> way.end(engine, task, Map.of("role", "admin")))
            .isInstanceOf(AuthorizationException.class);
      }
      assertThatThrownBy(() -> engine.getFormService().getTaskFormVariables(task))
          .isInstanceOf(AuthorizationException.class);
    }
  }

  @Nested
  class AListener {

    @ParameterizedTest
    @EnumSource
    void saysNoInItsOwnWords(Way way) {
      var task = bench.task();
      bench.listener =
          t -> {
            throw new Bench.No("〔WH-6〕B 类不超过 20000 元");
          };

      assertThatThrownBy(() -> way.end(engine, task, answers()))
          .isInstanceOf(SubmissionRefused.class)
          .hasMessage("〔WH-6〕B 类不超过 20000 元")
          .hasRootCauseInstanceOf(Bench.No.class);
      assertThat(bench.isOpen(task)).isTrue();
    }

    @Test
    void failsLoudlyWhenItIsAFault() {
      var task = bench.task();
      bench.listener =
          t -> {
            throw new IllegalStateException("disk full");
          };

      assertThatThrownBy(() -> engine.getTaskService().complete(task, answers()))
          .isInstanceOf(ProcessEngineException.class)
          .isNotInstanceOf(SubmissionRefused.class);
      assertThat(bench.isOpen(task)).isTrue();
    }
  }

  @Nested
  class ATaskWithoutAForm {

    private String task() {
      engine.getTaskService().complete(bench.task(), answers());
      return engine.getTaskService().createTaskQuery().singleResult().getId();
    }

    @ParameterizedTest
    @EnumSource
    void takesNoVariables(Way way) {
      var task = task();

      assertThatThrownBy(() -> way.end(engine, task, Map.of("x", 1)))
          .isInstanceOf(SubmissionRefused.class)
          .hasMessageContaining("不接受变量");
      assertThat(bench.isOpen(task)).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void completesWithoutAny(Way way) {
      var task = task();

      way.end(engine, task, Map.of());

      assertThat(engine.getRuntimeService().createProcessInstanceQuery().count()).isZero();
    }
  }

  @Nested
  class ASideDoor {

    @Test
    void isClosedToVariables() {
      var task = bench.task();
      var tasks = engine.getTaskService();
      Map<String, Object> some = Map.of("x", 1);

      assertThatThrownBy(() -> tasks.resolveTask(task, some))
          .isInstanceOf(BadUserRequestException.class);
      assertThatThrownBy(() -> tasks.handleBpmnError(task, "wrong", "m", some))
          .isInstanceOf(BadUserRequestException.class);
      assertThatThrownBy(() -> tasks.handleEscalation(task, "late", some))
          .isInstanceOf(BadUserRequestException.class);
      assertThat(bench.isOpen(task)).isTrue();
    }

    @Test
    void staysOpenWithoutThem() {
      var first = bench.task();
      var second = bench.task();
      var third = bench.task();
      var tasks = engine.getTaskService();

      tasks.handleBpmnError(first, "wrong", "m", Map.of());
      tasks.handleEscalation(second, "late", null);
      tasks.resolveTask(third, Map.of());

      assertThat(bench.isOpen(first)).isFalse();
      assertThat(bench.isOpen(second)).isFalse();
      assertThat(bench.isOpen(third)).isTrue();
    }
  }

  @Nested
  class AForm {

    private Map<String, Object> shown(String task, Collection<String> names) {
      return engine.getFormService().getTaskFormVariables(task, names, false);
    }

    @Test
    void showsWhatTheViewsSupplyOfWhatItNames() {
      bench.shown.put("secret", "not in the form");
      bench.shown.put("expert", null);
      bench.shown.put("amount", new BigDecimal("99.10"));
      bench.shown.put("due", LocalDate.of(2026, 11, 15));

      var variables = engine.getFormService().getTaskFormVariables(bench.task(), null, false);

      assertThat(variables.keySet())
          .containsExactlyInAnyOrder(
              "title", "society", "limit", "experts", "documents", "amount", "due");
      assertThat(variables.get("title")).isEqualTo("2026 年度");
      assertThat(variables.get("limit")).isEqualTo(50_000);
      assertThat(variables.get("amount")).isEqualTo(99.1);
      assertThat(variables.get("due")).isEqualTo("2026-11-15");
    }

    @Test
    void showsAmountsThatABrowserWouldRoundAsText() {
      bench.shown.put("amount", new BigDecimal("12345678901234567.89"));
      bench.shown.put("limit", 3L);

      assertThat(shown(bench.task(), List.of("amount", "limit")))
          .isEqualTo(Map.of("amount", "12345678901234567.89", "limit", 3L));
    }

    @Test
    void showsVariablesAsBeforeAndAnswersForNamesOnly() {
      var process =
          engine
              .getRuntimeService()
              .startProcessInstanceByKey("review", Map.of("kind", "A", "title", "old"));
      var task = bench.task(process.getId());

      assertThat(shown(task, null)).containsEntry("kind", "A").containsEntry("title", "2026 年度");
      assertThat(shown(task, List.of("kind", "society"))).containsOnlyKeys("kind", "society");
    }

    @Test
    void keepsItsDefaultWhereAVariableIsEmpty() {
      var empty = new HashMap<String, Object>();
      empty.put("amount", null);
      empty.put("other", null);
      var process = engine.getRuntimeService().startProcessInstanceByKey("review", empty);

      assertThat(shown(bench.task(process.getId()), null))
          .doesNotContainKey("amount")
          .containsKey("other");
    }

    @Test
    void showsTextLongerThanTheEngineStores() {
      bench.shown.put("title", "字".repeat(20_000));

      assertThat((String) shown(bench.task(), null).get("title")).hasSize(20_000);
    }

    @Test
    void travelsOverRestAsTasklistReadsIt() {
      var sent =
          VariableValueDto.fromMap(
              engine.getFormService().getTaskFormVariables(bench.task(), null, false));

      assertThat(sent.get("documents").getType()).isEqualTo("Json");
      assertThat(sent.get("documents").getValue())
          .isEqualTo("[{\"name\":\"章程\"},{\"name\":\"年检报告\"}]");
      assertThat(sent.get("title").getType()).isEqualTo("String");
    }

    @Test
    void belongsToItsDeployment() {
      var before = bench.task();
      bench.deploy(
          Bench.resource("review.bpmn"),
          Bench.resource("review.form").replace("\"accept\"", "\"pass\""));
      var after = bench.task();

      engine.getTaskService().complete(before, answers("decision", "accept"));
      assertThatThrownBy(
              () -> engine.getTaskService().complete(after, answers("decision", "accept")))
          .isInstanceOf(SubmissionRefused.class);
      engine.getTaskService().complete(after, answers("decision", "pass"));
      assertThat(bench.received).hasSize(2);
    }

    @Test
    void mayBeTheLatestAVersionOrAFormKey() {
      var model = Bench.resource("review.bpmn");
      var pass = Bench.resource("review.form").replace("\"accept\"", "\"pass\"");
      bench.deploy(model.replace("Binding=\"deployment\"", "Binding=\"latest\""), pass);
      var latest = bench.task();
      bench.deploy(
          model.replace(
              "Binding=\"deployment\"", "Binding=\"version\" camunda:formRefVersion=\"1\""),
          pass);
      var version = bench.task();
      bench.deploy(
          model.replace(
              "camunda:formRef=\"review\" camunda:formRefBinding=\"deployment\"",
              "camunda:formKey=\"camunda-forms:deployment:review.form\""),
          pass);
      var key = bench.task();

      engine.getTaskService().complete(latest, answers("decision", "pass"));
      engine.getTaskService().complete(version, answers("decision", "accept"));
      assertThatThrownBy(() -> engine.getTaskService().complete(key, answers()))
          .isInstanceOf(SubmissionRefused.class);
      engine.getTaskService().complete(key, answers("decision", "pass"));
      assertThat(bench.received).hasSize(3);
    }

    @Test
    void isTheAdministratorsMatterWhenItIsMissingOrBroken() {
      var model = Bench.resource("review.bpmn");
      bench.deploy(model.replace("formRef=\"review\"", "formRef=\"absent\""), "{\"id\":\"r\"}");
      var missing = bench.task();
      bench.deploy(model, "{\"id\":\"review\",\"components\":[{\"type\":\"filepicker\"}]}");
      var broken = bench.task();

      assertThatThrownBy(() -> engine.getTaskService().complete(missing, answers()))
          .isNotInstanceOf(SubmissionRefused.class)
          .hasMessageContaining("absent")
          .hasMessageContaining("联系管理员");
      assertThatThrownBy(() -> engine.getTaskService().complete(broken, answers()))
          .isNotInstanceOf(SubmissionRefused.class)
          .hasMessageContaining("filepicker");
    }
  }

  @Nested
  class AnotherEngine {

    @Test
    void mayKeepItsObjectsAsJson() {
      try (var json = new Bench(c -> c.setDefaultSerializationFormat("application/json"))) {
        json.clear();
        json.engine.getTaskService().complete(json.task(), answers("amount", "99.10"));

        assertThat(json.received.get(0).number("amount")).isEqualTo(new BigDecimal("99.10"));
        assertThat(json.storedValues()).isZero();
      }
    }

    @Test
    void mayDoWithoutDecisions() {
      try (var plain = new Bench(c -> c.setDmnEnabled(false))) {
        plain.clear();
        var task = plain.task();

        assertThatThrownBy(
                () -> plain.engine.getTaskService().complete(task, answers("amount", 50_001)))
            .hasMessageContaining("不得大于 50000");
      }
    }
  }

  /** Camunda's own REST resource, without a server around it. */
  @Nested
  class OverRest {

    private TaskResourceImpl rest(String task) {
      return new TaskResourceImpl(engine, task, "/", new ObjectMapper(), false, false, false);
    }

    private CompleteTaskDto body(Map<String, Object> values) {
      var body = new CompleteTaskDto();
      body.setVariables(new HashMap<>());
      values.forEach(
          (name, value) -> {
            var variable = new VariableValueDto();
            variable.setValue(value);
            body.getVariables().put(name, variable);
          });
      return body;
    }

    @Test
    void aRefusalIsABadRequestThatTellsWhy() {
      var task = bench.task();
      var wrong = body(answers("decision", "reject"));

      assertThatThrownBy(() -> rest(task).complete(wrong))
          .isInstanceOfSatisfying(RestException.class, e -> assertThat(status(e)).isEqualTo(400))
          .hasMessageContaining("审查结论");
      assertThatThrownBy(() -> rest(task).submit(wrong))
          .isInstanceOfSatisfying(RestException.class, e -> assertThat(status(e)).isEqualTo(400))
          .hasMessageContaining("审查结论");
    }

    @Test
    void aTaskThatIsGoneIsABadRequestToo() {
      assertThatThrownBy(() -> rest("nowhere").submit(body(answers())))
          .isInstanceOfSatisfying(RestException.class, e -> assertThat(status(e)).isEqualTo(400))
          .hasMessageContaining("任务已由他人办理");
    }

    @Test
    void aFaultStaysAFault() {
      var task = bench.task();
      bench.listener =
          t -> {
            throw new IllegalStateException("disk full");
          };

      assertThatThrownBy(() -> rest(task).submit(body(answers())))
          .isInstanceOfSatisfying(RestException.class, e -> assertThat(status(e)).isEqualTo(500));
    }

    @Test
    void aRightAnswerIsTaken() {
      var task = bench.task();

      assertThatCode(() -> rest(task).submit(body(answers("amount", "99.10"))))
          .doesNotThrowAnyException();
      assertThat(bench.received.get(0).number("amount")).isEqualTo(new BigDecimal("99.10"));
    }

    private static int status(RestException thrown) {
      return thrown.getStatus().getStatusCode();
    }
  }
}
