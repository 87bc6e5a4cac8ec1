package cn.zhuli.process.port;

import cn.zhuli.process.access.Access;
import cn.zhuli.process.access.Role;
import cn.zhuli.worklist.Duty;
import cn.zhuli.worklist.OpenDuties;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The engine's open tasks and the people whom it knows. */
@Component
class Duties implements OpenDuties {

  private final DutyRows rows;
  private final IdentityService identities;
  private final Access access;

  Duties(DutyRows rows, IdentityService identities, Access access) {
    this.rows = rows;
    this.identities = identities;
    this.access = access;
  }

  @Override
  public Count count(Person person, Instant now) {
    return rows.count(person, now);
  }

  @Override
  public List<Duty> of(Person person, int offset, int limit) {
    return rows.mine(person, offset, limit).stream().map(DutyRows.Row::duty).toList();
  }

  @Override
  public List<RoundCount> count(Collection<String> rounds, Instant now) {
    return rows.count(rounds, now);
  }

  @Override
  public List<Duty> of(String round, Duty.Side side, int offset, int limit) {
    var found = rows.ofRound(round, side, offset, limit);
    return access.asSystem(
        () -> {
          var names = names(found);
          return found.stream()
              .map(row -> row.duty().by(names.getOrDefault(key(row), key(row))))
              .toList();
        });
  }

  @Override
  public List<Addressed> due(Instant until) {
    var members = new HashMap<String, List<Reader>>();
    return access.asSystem(
        () ->
            rows.due(until).stream()
                .map(row -> new Addressed(row.duty(), readers(row, members)))
                .toList());
  }

  @Override
  public List<Reader> officers(String authority) {
    return access.asSystem(() -> members(Role.OFFICER.group(authority)));
  }

  private List<Reader> readers(DutyRows.Row row, Map<String, List<Reader>> known) {
    return known.computeIfAbsent(
        (row.assignee() == null ? "group " : "user ") + key(row),
        ignored -> row.assignee() == null ? members(key(row)) : person(row.assignee()));
  }

  private List<Reader> members(String group) {
    return readers(identities.createUserQuery().memberOfGroup(group).list());
  }

  private List<Reader> person(String user) {
    return readers(identities.createUserQuery().userId(user).list());
  }

  private static List<Reader> readers(List<User> users) {
    return users.stream()
        .filter(user -> user.getEmail() != null && !user.getEmail().isBlank())
        .map(user -> new Reader(user.getId(), user.getEmail().strip()))
        .toList();
  }

  /** Names of the persons and groups of a page of rows, in two queries. */
  private Map<String, String> names(List<DutyRows.Row> found) {
    var names = new HashMap<String, String>();
    var users = found.stream().map(DutyRows.Row::assignee).filter(Objects::nonNull).distinct();
    var groups = found.stream().map(DutyRows.Row::candidate).filter(Objects::nonNull).distinct();
    var userIds = users.toArray(String[]::new);
    var groupIds = groups.toArray(String[]::new);
    if (groupIds.length > 0) {
      identities
          .createGroupQuery()
          .groupIdIn(groupIds)
          .list()
          .forEach(group -> names.put(group.getId(), text(group.getName())));
    }
    if (userIds.length > 0) {
      identities
          .createUserQuery()
          .userIdIn(userIds)
          .list()
          .forEach(user -> names.put(user.getId(), name(user)));
    }
    return names;
  }

  private static String name(User user) {
    var name = (text(user.getLastName()) + text(user.getFirstName())).strip();
    return name.isEmpty() ? user.getId() : name + "（" + user.getId() + "）";
  }

  private static String text(@Nullable String part) {
    return part == null ? "" : part;
  }

  /** Who has it, or the group that it is offered to. */
  private static String key(DutyRows.Row row) {
    return Objects.requireNonNullElse(
        row.assignee(), Objects.requireNonNullElse(row.candidate(), ""));
  }
}
