package cn.zhuli.process.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhuli.rule.Refused;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AccessTest
class WorkGuardTest {

  @Autowired People people;
  @Autowired Access access;
  @Autowired TaskService tasks;
  @Autowired IdentityService identities;
  String formReview;
  String score;

  @BeforeEach
  void openACase() {
    var instance = people.aCase().getId();
    formReview = task(instance, "userTask_formReview").get(0).getId();
    score = task(instance, "userTask_score").get(0).getId();
  }

  @AfterEach
  void leave() {
    identities.clearAuthentication();
  }

  @Test
  void aMemberOfACandidateGroupCompletes() {
    as("reviewer");

    assertThatCode(() -> tasks.complete(formReview)).doesNotThrowAnyException();
  }

  @Test
  void staffOfTheSameProgrammeOutsideTheCandidateGroupsAreRefused() {
    as("payer");

    refuses(() -> tasks.complete(formReview), "候选组");
  }

  @Test
  void theAdministratorIsRefusedToo() {
    as("admin");

    refuses(() -> tasks.complete(formReview), "候选组");
  }

  @Test
  void aColleagueCannotCompleteWhatAnotherHasTaken() {
    as("reviewer");
    tasks.claim(formReview, "reviewer");

    as("reviewer2");

    refuses(() -> tasks.complete(formReview), "其他人办理");
    refuses(() -> tasks.claim(formReview, "reviewer2"), "其他人办理");
  }

  @Test
  void theAssigneeCompletes() {
    as("reviewer");
    tasks.claim(formReview, "reviewer");

    assertThatCode(() -> tasks.complete(formReview)).doesNotThrowAnyException();
  }

  @Test
  void anErrorReportedOnAnothersTaskIsNoWayRound() {
    as("payer");

    refuses(() -> tasks.handleBpmnError(formReview, "rejected"), "候选组");
    refuses(() -> tasks.handleEscalation(formReview, "rejected"), "候选组");
  }

  @Test
  void nobodyIsAssignedWhoIsNoCandidate() {
    as("admin");

    refuses(() -> tasks.setAssignee(formReview, "payer"), "payer 不在");
    refuses(() -> tasks.setAssignee(formReview, "admin"), "admin 不在");
    refuses(() -> tasks.delegateTask(formReview, "payer"), "payer 不在");
    assertThatCode(() -> tasks.setAssignee(formReview, "reviewer2")).doesNotThrowAnyException();
  }

  @Test
  void anOfficerPassesATaskOnAmongItsCandidates() {
    as("officer");

    assertThatCode(() -> tasks.setAssignee(formReview, "reviewer2")).doesNotThrowAnyException();
    refuses(() -> tasks.setAssignee(formReview, "officer"), "officer 不在");
  }

  @Test
  void aTaskThatTheModelAssignsCanBePassedToNobodyElse() {
    as("admin");

    refuses(() -> tasks.setAssignee(score, "zhuanjia2"), "zhuanjia2 不在");
    refuses(() -> tasks.setAssignee(score, null), "不能退回");
  }

  @Test
  void candidatesAreNotAddedByHand() {
    as("admin");

    refuses(() -> tasks.addCandidateGroup(formReview, "camunda-admin"), "不能手工添加");
    refuses(() -> tasks.addCandidateUser(formReview, "admin"), "不能手工添加");
  }

  @Test
  void worksForTheSystemWhoeverSetItOffAndGivesThemBackAfterwards() {
    as("payer");

    access.asSystem(
        () -> {
          tasks.setAssignee(score, "zhuanjia2");
          tasks.complete(formReview, Map.of());
          return true;
        });

    assertThat(identities.getCurrentAuthentication().getUserId()).isEqualTo("payer");
  }

  private void refuses(ThrowingCallable act, String reason) {
    assertThatThrownBy(act)
        .satisfies(
            thrown -> {
              assertThat(refusal(thrown).kind()).isEqualTo(Refused.Kind.FORBIDDEN);
              assertThat(refusal(thrown).getMessage()).contains(reason);
            });
  }

  /** The form check may wrap what a guard says. */
  private static Refused refusal(Throwable thrown) {
    return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
        .filter(Refused.class::isInstance)
        .map(Refused.class::cast)
        .findFirst()
        .orElseThrow(() -> new AssertionError("No refusal", thrown));
  }

  private void as(String user) {
    identities.clearAuthentication();
    var groups =
        identities.createGroupQuery().groupMember(user).list().stream().map(Group::getId).toList();
    identities.setAuthentication(user, groups);
  }

  private List<Task> task(String instance, String key) {
    return tasks
        .createTaskQuery()
        .processInstanceId(instance)
        .taskDefinitionKey(key)
        .orderByTaskAssignee()
        .asc()
        .list();
  }
}
