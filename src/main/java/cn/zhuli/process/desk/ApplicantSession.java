package cn.zhuli.process.desk;

import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Lets the engine know on whose behalf something is done at an applicant's desk, and afterwards
 * again whoever it was before.
 */
@Component
class ApplicantSession {

  private final IdentityService identities;

  ApplicantSession(IdentityService identities) {
    this.identities = identities;
  }

  /** On behalf of a member of a society. */
  <T> T as(String user, String group, Supplier<T> work) {
    return under(new Authentication(user, List.of(group)), work);
  }

  /** On nobody's behalf: whether the caller may have it has been asked before. */
  <T> T asSystem(Supplier<T> work) {
    return under(null, work);
  }

  private <T> T under(@Nullable Authentication authentication, Supplier<T> work) {
    var before = identities.getCurrentAuthentication();
    identities.setAuthentication(authentication);
    try {
      return work.get();
    } finally {
      identities.setAuthentication(before);
    }
  }
}
