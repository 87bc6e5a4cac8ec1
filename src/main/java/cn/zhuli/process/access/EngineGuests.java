package cn.zhuli.process.access;

import cn.zhuli.signin.Guests;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Guests as users of the engine, with a note that their password is kept elsewhere. */
@Component
class EngineGuests implements Guests {

  /** As the engine wants ids to be. */
  private static final Pattern ID = Pattern.compile("[a-zA-Z0-9][a-zA-Z0-9._@-]{0,63}");

  private static final String ELSEWHERE = "passwordElsewhere";

  private final IdentityService identities;
  private final Access access;

  EngineGuests(IdentityService identities, Access access) {
    this.identities = identities;
    this.access = access;
  }

  @Override
  public boolean isGuest(String user) {
    return identities.getUserInfo(user, ELSEWHERE) != null;
  }

  @Override
  @Transactional
  public boolean admit(Guest guest, Terms terms) {
    return access.asSystem(() -> ID.matcher(guest.id()).matches() && letIn(guest, terms));
  }

  private boolean letIn(Guest guest, Terms terms) {
    var due = groups(guest.groups(), terms);
    var is = groupsOf(guest.id());
    if (is.contains(Groups.CAMUNDA_ADMIN) && !due.contains(Groups.CAMUNDA_ADMIN)) {
      // whoever can choose their name elsewhere does not become our administrator by it
      return false;
    }
    if (identities.createUserQuery().userId(guest.id()).count() == 0) {
      if (!terms.create()) {
        return false;
      }
      enter(guest);
    }
    change(guest.id(), is, due, groups(terms.groups().keySet(), terms));
    return true;
  }

  private void enter(Guest guest) {
    access.ensureUser(
        guest.id(), guest.name(), guest.mail(), StrongPassword.random(new SecureRandom()));
    identities.setUserInfo(guest.id(), ELSEWHERE, "true");
  }

  private void change(String user, Set<String> is, Set<String> due, Set<String> managed) {
    due.stream()
        .filter(group -> !is.contains(group))
        .filter(group -> identities.createGroupQuery().groupId(group).count() > 0)
        .forEach(group -> identities.createMembership(user, group));
    managed.stream()
        .filter(group -> is.contains(group) && !due.contains(group))
        .forEach(group -> identities.deleteMembership(user, group));
  }

  private Set<String> groupsOf(String user) {
    return identities.createGroupQuery().groupMember(user).list().stream()
        .map(Group::getId)
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static Set<String> groups(Collection<String> there, Terms terms) {
    return there.stream()
        .flatMap(group -> terms.groups().getOrDefault(group, List.of()).stream())
        .collect(Collectors.toSet());
  }
}
