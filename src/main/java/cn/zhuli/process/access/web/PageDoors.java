package cn.zhuli.process.access.web;

import cn.zhuli.signin.web.IdentityProviders;
import cn.zhuli.signin.web.Offices;
import cn.zhuli.signin.web.PageAnswers;
import cn.zhuli.signin.web.Paths;
import cn.zhuli.signin.web.SignInPage;
import jakarta.servlet.Filter;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** The ways in for people: pages, and the engine's web applications. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class PageDoors {

  private static final String OWN_PAGES_ONLY =
      "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:;"
          + " font-src 'self' data:; object-src 'none'; base-uri 'self';"
          + " frame-ancestors 'self'; form-action 'self'";

  /** Filed in nobody's name: there is no session that a forged form could use, and none is made. */
  private static final String ANYBODYS_FORM = "/objections/new";

  private final Threshold threshold;
  private final IdentityProviders outside;
  private final PageAnswers pages = new PageAnswers();

  PageDoors(Threshold threshold, IdentityProviders outside) {
    this.threshold = threshold;
    this.outside = outside;
  }

  /** The engine's web applications: our session, their own CSRF token and content policy. */
  @Bean
  @Order(2)
  SecurityFilterChain webappDoor(HttpSecurity http) throws Exception {
    return threshold
        .known(
            http.securityMatcher(Paths.at("/camunda/**"))
                .csrf(AbstractHttpConfigurer::disable)
                .headers(
                    headers ->
                        headers
                            .cacheControl(cache -> cache.disable())
                            .frameOptions(frame -> frame.sameOrigin()))
                .requestCache(cache -> cache.requestCache(PageAnswers.wayBack()))
                .exceptionHandling(
                    answers -> answers.authenticationEntryPoint(pages).accessDeniedHandler(pages))
                .authorizeHttpRequests(
                    requests ->
                        requests
                            .requestMatchers(
                                Paths.at("/camunda/app/admin/{engine}/setup/**"),
                                Paths.at("/camunda/api/admin/setup/**"))
                            .denyAll()
                            .requestMatchers(Doors.PASSWORD_CHECK)
                            .access(Offices::isAdministrator)
                            .anyRequest()
                            .authenticated()),
            pages)
        .build();
  }

  /** Everything else is pages for people. */
  @Bean
  @Order(4)
  SecurityFilterChain pageDoor(HttpSecurity http) throws Exception {
    outside.signIn(http, pages);
    return threshold
        .onBehalf(
            http.csrf(csrf -> csrf.ignoringRequestMatchers(Paths.at(ANYBODYS_FORM)))
                .headers(
                    headers ->
                        headers
                            .frameOptions(frame -> frame.sameOrigin())
                            .contentSecurityPolicy(
                                policy ->
                                    policy.policyDirectives(
                                        OWN_PAGES_ONLY + outside.signOutOrigins()))
                            .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN)))
                .requestCache(cache -> cache.requestCache(PageAnswers.wayBack()))
                .formLogin(
                    form ->
                        form.loginPage(SignInPage.PATH)
                            .failureHandler(pages::refuseSignIn)
                            .permitAll())
                .logout(outside::signOut)
                .exceptionHandling(
                    answers -> answers.authenticationEntryPoint(pages).accessDeniedHandler(pages))
                .authorizeHttpRequests(
                    requests ->
                        requests
                            .requestMatchers(
                                Paths.anyOf(
                                    SignInPage.PATH,
                                    "/zhuli*.css",
                                    "/webjars/htmx.org/**",
                                    "/favicon.ico",
                                    "/camunda-welcome/**",
                                    "/error"),
                                threshold.open())
                            .permitAll()
                            .requestMatchers(Paths.at("/registry/**"))
                            .access(Offices::isOfficerOrAdministrator)
                            .requestMatchers(Paths.at("/calendar/**"))
                            .access(Offices::isAdministrator)
                            .anyRequest()
                            .authenticated()),
            pages)
        .build();
  }

  @Bean
  FilterRegistrationBean<Filter> webappSession() {
    var registration = new FilterRegistrationBean<Filter>(new WebappDoor());
    registration.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
    return registration;
  }
}
