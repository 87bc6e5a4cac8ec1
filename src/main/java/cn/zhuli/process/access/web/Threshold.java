package cn.zhuli.process.access.web;

import cn.zhuli.signin.Passwords;
import cn.zhuli.signin.web.AccessSettings;
import cn.zhuli.signin.web.Paths;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;

/** What everybody passes, whichever door they take. */
@Component
@ConditionalOnWebApplication
class Threshold {

  private final IdentityService identities;
  private final TaskPapers papers;
  private final Passwords passwords;
  private final AccessSettings settings;

  Threshold(ProcessEngine engine, Passwords passwords, AccessSettings settings) {
    this.identities = engine.getIdentityService();
    this.papers = new TaskPapers(identities, engine.getTaskService(), engine.getHistoryService());
    this.passwords = passwords;
    this.settings = settings;
  }

  /** Who somebody is now, and that nobody else knows their password. */
  HttpSecurity known(HttpSecurity http, AccessDeniedHandler refuse) {
    return http.addFilterBefore(new CurrentRights(identities), AuthorizationFilter.class)
        .addFilterBefore(new GivenPasswords(passwords, refuse), AuthorizationFilter.class)
        .addFilterAfter(papers, AuthorizationFilter.class);
  }

  /** The engine is asked on their behalf, too. */
  HttpSecurity onBehalf(HttpSecurity http, AccessDeniedHandler refuse) {
    return known(http, refuse).addFilterAfter(new OnBehalf(identities), AuthorizationFilter.class);
  }

  RequestMatcher open() {
    return settings.open().isEmpty()
        ? request -> false
        : Paths.anyOf(settings.open().toArray(String[]::new));
  }
}
