package cn.zhuli.scene;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.Arrays;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** People who sign in; each exists among the engine's users too, with the same groups. */
@TestComponent
public class People {

  private final IdentityService identities;

  People(IdentityService identities) {
    this.identities = identities;
  }

  public RequestPostProcessor officer() {
    return in("officer", "sd-officer");
  }

  public RequestPostProcessor foreigner() {
    return in("foreigner", "zj-officer");
  }

  /** A member of a society; its user id is the credit code in lower case. */
  public RequestPostProcessor member(String creditCode) {
    return in(id(creditCode), "society-" + creditCode);
  }

  public static String id(String creditCode) {
    return "m" + creditCode.toLowerCase();
  }

  public RequestPostProcessor in(String id, String... groups) {
    if (identities.createUserQuery().userId(id).count() == 0) {
      identities.saveUser(identities.newUser(id));
    }
    Arrays.stream(groups).forEach(group -> join(id, group));
    return user(id).authorities(Arrays.stream(groups).map(SimpleGrantedAuthority::new).toList());
  }

  private void join(String id, String group) {
    if (identities.createGroupQuery().groupId(group).count() == 0) {
      identities.saveGroup(identities.newGroup(group));
    }
    if (identities.createUserQuery().userId(id).memberOfGroup(group).count() == 0) {
      identities.createMembership(id, group);
    }
  }
}
