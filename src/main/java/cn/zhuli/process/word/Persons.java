package cn.zhuli.process.word;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/** What people are called, where the domain knows them by their account. */
@Component
public class Persons {

  private static final String SYSTEM = "system";

  private final IdentityService identities;

  Persons(IdentityService identities) {
    this.identities = identities;
  }

  /** The person's name, or the account if it has none. */
  public String name(String account) {
    return account.equals(SYSTEM) ? "系统" : person(account).orElse(account);
  }

  private Optional<String> person(String account) {
    return Optional.ofNullable(identities.createUserQuery().userId(account).singleResult())
        .map(Persons::name)
        .filter(name -> !name.isBlank());
  }

  private static String name(User user) {
    return Stream.ofNullable(user.getFirstName()).collect(Collectors.joining())
        + Stream.ofNullable(user.getLastName()).collect(Collectors.joining());
  }
}
