package cn.zhuli.scene;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.test.context.support.WithSecurityContext;
import org.springframework.security.test.context.support.WithSecurityContextFactory;

/** Each request of the test comes from somebody signed in, who is one of the engine's users. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@WithSecurityContext(factory = WithPerson.SignIn.class)
public @interface WithPerson {

  /** The user's id. */
  String value();

  /** The groups the person is in. */
  String[] groups() default {};

  /** Takes the person in where nobody knows them yet. */
  class SignIn implements WithSecurityContextFactory<WithPerson> {

    private final IdentityService identities;

    SignIn(IdentityService identities) {
      this.identities = identities;
    }

    @Override
    public SecurityContext createSecurityContext(WithPerson person) {
      if (identities.createUserQuery().userId(person.value()).count() == 0) {
        identities.saveUser(identities.newUser(person.value()));
      }
      for (var group : person.groups()) {
        join(person.value(), group);
      }
      return new SecurityContextImpl(
          UsernamePasswordAuthenticationToken.authenticated(
              person.value(), null, AuthorityUtils.NO_AUTHORITIES));
    }

    private void join(String user, String group) {
      if (identities.createGroupQuery().groupId(group).count() == 0) {
        identities.saveGroup(identities.newGroup(group));
      }
      if (identities.createUserQuery().userId(user).memberOfGroup(group).count() == 0) {
        identities.createMembership(user, group);
      }
    }
  }
}
