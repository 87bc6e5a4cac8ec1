package cn.zhuli.process.access;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhuli.DatabaseTest;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ActiveProfiles;

@DatabaseTest(
    properties = {"zhuli.demo.years=false", "zhuli.demo.societies=classpath:access/societies.csv"})
@ActiveProfiles("demo")
class DemoAccountsTest {

  @Autowired IdentityService identities;

  @ParameterizedTest
  @CsvSource({
    "admin, camunda-admin",
    "liu, sd-officer",
    "wang, sd-form-review",
    "zhuanjia1, sd-expert",
    "zhuanjia9, sd-expert",
    "chen, sd-leader",
    "chen, sd-party-group",
    "zhao, sd-finance",
    "qian, sd-finance",
    "sun, sd-acceptance",
    "li, sd-acceptance",
    "wh-liu, wh-officer",
    "zj-sun, zj-acceptance"
  })
  void everyRoleHasSomeoneWhosePasswordIsTheirName(String user, String group) {
    assertThat(identities.checkPassword(user, user)).isTrue();
    assertThat(identities.createGroupQuery().groupMember(user).list())
        .extracting(Group::getId)
        .contains(group);
  }

  @Test
  void theFirstProvincialSocietiesHaveAUserEach() {
    assertThat(groupOf("xuehui1")).isEqualTo("society-51370000000000002B");
    assertThat(groupOf("xuehui2")).isEqualTo("society-51370000000000003C");
    assertThat(identities.checkPassword("xuehui1", "xuehui1")).isTrue();
  }

  private String groupOf(String user) {
    return identities.createGroupQuery().groupMember(user).singleResult().getId();
  }
}
