package cn.zhuli.process.access;

import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sets up who may do what. Everything named {@code ensure…} and {@code grant…} can be repeated
 * safely: it adds what is missing and changes nothing that an administrator has set.
 */
@Component
public class Access {

  private static final String SOCIETY = "society-";
  private static final String TASKLIST = "tasklist";
  private static final String COCKPIT = "cockpit";
  private static final Permission[] STAFF = {
    ProcessDefinitionPermissions.READ,
    ProcessDefinitionPermissions.READ_INSTANCE,
    ProcessDefinitionPermissions.READ_TASK,
    ProcessDefinitionPermissions.TASK_WORK
  };
  private static final Permission[] OFFICER = {
    ProcessDefinitionPermissions.READ_HISTORY, ProcessDefinitionPermissions.TASK_ASSIGN
  };

  private final IdentityService identities;
  private final Grants grants;

  Access(IdentityService identities, Grants grants) {
    this.identities = identities;
    this.grants = grants;
  }

  /** The group whose members act for a society. */
  public static String societyGroup(String creditCode) {
    return SOCIETY + creditCode;
  }

  /** Whether the group is a society's. */
  public static boolean isSocietyGroup(String group) {
    return group.startsWith(SOCIETY);
  }

  /** The groups of an authority, one per {@link Role}, with their Chinese names. */
  @Transactional
  public void ensureAuthority(String authority, String nameZh) {
    for (var role : Role.values()) {
      ensureGroup(role.group(authority), role.nameAt(nameZh), "AUTHORITY");
      grants.give(role.group(authority), Resources.APPLICATION, TASKLIST, Permissions.ACCESS);
    }
    grants.give(Role.OFFICER.group(authority), Resources.APPLICATION, COCKPIT, Permissions.ACCESS);
  }

  /**
   * Lets the staff of an authority work on the given process definitions, in every version of them.
   * Experts and societies get nothing here: each sees a task only once it is theirs.
   */
  @Transactional
  public void grantProgramme(String authority, List<String> processDefinitionKeys) {
    for (var key : processDefinitionKeys) {
      for (var role : Role.values()) {
        if (role != Role.EXPERT) {
          grants.give(role.group(authority), Resources.PROCESS_DEFINITION, key, STAFF);
        }
      }
      grants.give(Role.OFFICER.group(authority), Resources.PROCESS_DEFINITION, key, OFFICER);
    }
  }

  /** The group of a society; its members see and do the tasks that name it as candidate. */
  @Transactional
  public void ensureSocietyGroup(String creditCode, String name) {
    ensureGroup(societyGroup(creditCode), name, "SOCIETY");
  }

  /**
   * A user in at least the given groups. An existing user keeps name, address and password.
   *
   * @throws org.camunda.bpm.engine.ProcessEngineException if the password breaks the password
   *     policy
   */
  @Transactional
  public void ensureUser(String id, String name, String email, String password, String... groups) {
    if (identities.createUserQuery().userId(id).count() == 0) {
      saveUser(id, name, email, password);
    }
    for (var group : groups) {
      if (identities.createUserQuery().userId(id).memberOfGroup(group).count() == 0) {
        identities.createMembership(id, group);
      }
    }
  }

  /** A user who may administer everything, and yet not do another person's task. */
  @Transactional
  public void ensureAdministrator(String id, String name, String password) {
    ensureGroup(Groups.CAMUNDA_ADMIN, "系统管理员", Groups.GROUP_TYPE_SYSTEM);
    for (var resource : Resources.values()) {
      grants.give(Groups.CAMUNDA_ADMIN, resource, Authorization.ANY, Permissions.ALL);
    }
    ensureUser(id, name, "", password, Groups.CAMUNDA_ADMIN);
  }

  /**
   * Does the house's own work, such as assigning an expert or starting a case: on nobody's behalf,
   * so neither the rights nor the task guard of the person who set it off apply.
   */
  public <T> T asSystem(Supplier<T> work) {
    var person = identities.getCurrentAuthentication();
    identities.clearAuthentication();
    try {
      return work.get();
    } finally {
      identities.setAuthentication(person);
    }
  }

  private void ensureGroup(String id, String name, String type) {
    if (identities.createGroupQuery().groupId(id).count() == 0) {
      var group = identities.newGroup(id);
      group.setName(name);
      group.setType(type);
      identities.saveGroup(group);
    }
  }

  private void saveUser(String id, String name, String email, String password) {
    var user = identities.newUser(id);
    user.setFirstName(name);
    user.setLastName("");
    user.setEmail(email);
    user.setPassword(password);
    identities.saveUser(user);
  }
}
