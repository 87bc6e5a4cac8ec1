package cn.zhuli.process.access;

import cn.zhuli.signin.Passwords;
import java.security.SecureRandom;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.authorization.Groups;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Creates the administrator of an installation that has none yet. */
@Component
@ConditionalOnWebApplication
@EnableConfigurationProperties(AdministratorSettings.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class FirstAdministrator implements ApplicationRunner {

  private final IdentityService identities;
  private final Access access;
  private final Passwords passwords;
  private final AdministratorSettings settings;

  FirstAdministrator(
      IdentityService identities,
      Access access,
      Passwords passwords,
      AdministratorSettings settings) {
    this.identities = identities;
    this.access = access;
    this.passwords = passwords;
    this.settings = settings;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (identities.createUserQuery().memberOfGroup(Groups.CAMUNDA_ADMIN).count() > 0) {
      return;
    }
    var given = settings.password();
    if (given != null && !given.isBlank()) {
      create(given);
    } else {
      var made = StrongPassword.random(new SecureRandom());
      create(made);
      announce(made);
    }
  }

  private void create(String password) {
    try {
      access.ensureAdministrator(settings.user(), "系统管理员", password);
      if (settings.changePassword()) {
        passwords.give(settings.user());
      }
    } catch (ProcessEngineException e) {
      throw new IllegalStateException(
          "zhuli.admin.user 或 zhuli.admin.password（ZHULI_ADMIN_PASSWORD）不符合要求：密码至少 10 位，"
              + "含大小写字母、数字和符号，且不含用户名。"
              + " The administrator of zhuli.admin.* was refused: a password needs at least ten"
              + " characters with upper and lower case, digit and symbol, without the user's name.",
          e);
    }
  }

  /** On standard output, not in the log: a log file is kept and shared, this must not be. */
  private void announce(String password) {
    System.out.printf(
        "%n    管理员 / administrator: %s%n    初始密码 / first password: %s%n"
            + "    仅显示这一次，请登录后修改。 Shown only once; change it after signing in.%n%n",
        settings.user(), password);
  }
}
