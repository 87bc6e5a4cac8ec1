package cn.zhuli.process.rehearsal;

import cn.zhuli.document.Documents;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The people of a rehearsal: each acts under its own name and in its own groups. */
@Component
@Profile("rehearsal")
public class People {

  private final IdentityService identity;
  private final Documents documents;

  People(IdentityService identity, Documents documents) {
    this.identity = identity;
    this.documents = documents;
  }

  /** Does something as somebody. */
  public <T> T as(String person, List<String> groups, Supplier<T> deed) {
    identity.setAuthentication(person, groups);
    try {
      return deed.get();
    } finally {
      identity.clearAuthentication();
    }
  }

  /** Somebody of the first of these groups who has an account, if anybody has. */
  public Optional<String> someoneOf(List<String> groups) {
    return groups.stream()
        .limit(1)
        .flatMap(
            group ->
                identity
                    .createUserQuery()
                    .memberOfGroup(group)
                    .orderByUserId()
                    .asc()
                    .listPage(0, 1)
                    .stream())
        .map(User::getId)
        .findFirst();
  }

  /** Uploads a small paper. */
  public UUID upload(String person, String title) {
    var content = ("%PDF-1.4\n% " + title + "\n%%EOF\n").getBytes(StandardCharsets.UTF_8);
    return documents
        .store(person, "rehearsal", title + ".pdf", new ByteArrayInputStream(content))
        .id();
  }
}
