package cn.zhuli.process.access;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhuli.DatabaseTest;
import cn.zhuli.signin.Passwords;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.annotation.DirtiesContext.ClassMode;

/** A new installation whose operator has set nothing; it starts while this test listens. */
@DatabaseTest
@DirtiesContext(classMode = ClassMode.BEFORE_CLASS)
@ExtendWith(OutputCaptureExtension.class)
class FirstAdministratorTest {

  private static final Pattern PASSWORD = Pattern.compile("first password: (\\S+)");

  @Autowired IdentityService identities;
  @Autowired AuthorizationService authorizations;
  @Autowired FilterService filters;
  @Autowired FirstAdministrator firstAdministrator;
  @Autowired TaskFilters taskFilters;
  @Autowired Passwords passwords;

  @Test
  void printsAStrongPasswordOnceAndNeverAgain(CapturedOutput output) {
    firstAdministrator.run(new DefaultApplicationArguments());

    var printed = PASSWORD.matcher(output.getAll()).results().map(MatchResult::toString);
    assertThat(printed).hasSize(1);
    var found = PASSWORD.matcher(output.getOut());
    assertThat(found.find()).isTrue();
    assertThat(found.group(1)).hasSize(23);
    assertThat(identities.checkPassword("admin", found.group(1))).isTrue();
    assertThat(passwords.isGiven("admin")).isTrue();
  }

  @Test
  void theAdministratorMayAdministerEverything() {
    assertThat(identities.createGroupQuery().groupMember("admin").singleResult().getId())
        .isEqualTo(Groups.CAMUNDA_ADMIN);
    assertThat(authorizations.createAuthorizationQuery().groupIdIn(Groups.CAMUNDA_ADMIN).list())
        .filteredOn(grant -> grant.isPermissionGranted(Permissions.ALL))
        .extracting(Authorization::getResourceType)
        .containsAll(Stream.of(Resources.values()).map(Resources::resourceType).toList());
  }

  @Test
  void theSharedListsOfTasklistExistOnce() {
    taskFilters.run(new DefaultApplicationArguments());

    assertThat(filters.createTaskFilterQuery().list())
        .extracting(Filter::getName)
        .containsExactlyInAnyOrder("我的任务", "待认领（本组）");
  }

  @Test
  void aWeakPasswordIsRefusedByThePolicy() {
    assertThat(identities.checkPasswordAgainstPolicy("weak").isValid()).isFalse();
    assertThat(identities.checkPasswordAgainstPolicy(People.PASSWORD).isValid()).isTrue();
  }
}
