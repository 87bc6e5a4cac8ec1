package cn.zhuli.process.access;

import cn.zhuli.rule.Refusal;
import cn.zhuli.signin.Passwords;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Passwords of the engine's users, with a note where somebody else knows one. */
@Component
class EnginePasswords implements Passwords {

  private static final String GIVEN = "passwordGiven";

  private final IdentityService identities;
  private final Access access;

  EnginePasswords(IdentityService identities, Access access) {
    this.identities = identities;
    this.access = access;
  }

  @Override
  public boolean isGiven(String user) {
    return identities.getUserInfo(user, GIVEN) != null;
  }

  @Override
  public void give(String user) {
    give(identities, user);
  }

  static void give(IdentityService identities, String user) {
    identities.setUserInfo(user, GIVEN, "true");
  }

  @Override
  @Transactional
  public List<Refusal> change(String user, String current, String next, String again) {
    if (current.isEmpty() || !identities.checkPassword(user, current)) {
      return List.of(
          Refusal.ofField(
              "current",
              "当前密码不正确；连续输错会暂停片刻",
              "The current password is not right; after several wrong attempts there is a pause"));
    }
    var refusal = refusal(user, current, next, again);
    if (refusal.isEmpty()) {
      access.asSystem(() -> save(user, next));
    }
    return refusal.stream().toList();
  }

  private Optional<Refusal> refusal(String user, String current, String next, String again) {
    if (!next.equals(again)) {
      return Optional.of(
          Refusal.ofField("again", "两次输入的新密码不一致", "The new passwords are not the same"));
    }
    if (next.equals(current)) {
      return Optional.of(
          Refusal.ofField(
              "next", "新密码不能与当前密码相同", "The new password must differ from the current one"));
    }
    if (!isAllowed(next, find(user))) {
      return Optional.of(
          Refusal.ofField(
              "next",
              "新密码不符合要求：至少 10 位，含大小写字母、数字和符号，且不含账号、姓名和邮箱",
              "The new password needs at least ten characters with upper and lower case, digit and"
                  + " symbol, without your account, name or address"));
    }
    return Optional.empty();
  }

  private boolean isAllowed(String password, User user) {
    return !password.isBlank()
        && (identities.getPasswordPolicy() == null
            || identities.checkPasswordAgainstPolicy(password, user).isValid());
  }

  private User find(String user) {
    return access.asSystem(() -> identities.createUserQuery().userId(user).singleResult());
  }

  private boolean save(String id, String password) {
    var user = find(id);
    user.setPassword(password);
    identities.saveUser(user);
    identities.deleteUserInfo(id, GIVEN);
    return true;
  }
}
