package cn.zhuli.process.access.web;

import static org.springframework.security.config.Customizer.withDefaults;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** The four ways in. Whatever is not named here asks for sign-in. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@EnableConfigurationProperties(AccessSettings.class)
class Doors {

  private static final String OWN_PAGES_ONLY =
      "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:;"
          + " font-src 'self' data:; object-src 'none'; base-uri 'self'; form-action 'self';"
          + " frame-ancestors 'self'";

  private final IdentityService identities;
  private final AccessSettings settings;
  private final ProblemAnswers problems;
  private final PageAnswers pages = new PageAnswers();

  Doors(IdentityService identities, AccessSettings settings, ObjectMapper json) {
    this.identities = identities;
    this.settings = settings;
    this.problems = new ProblemAnswers(json);
  }

  /** Programs that speak to the engine: a password with each call, no session. */
  @Bean
  @Order(1)
  SecurityFilterChain engineDoor(HttpSecurity http) throws Exception {
    return http.securityMatcher(at("/engine-rest/**"))
        .csrf(AbstractHttpConfigurer::disable)
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .httpBasic(basic -> basic.authenticationEntryPoint(problems))
        .exceptionHandling(
            answers -> answers.authenticationEntryPoint(problems).accessDeniedHandler(problems))
        .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
        .addFilterBefore(new CurrentRights(identities), AuthorizationFilter.class)
        .addFilterAfter(new OnBehalf(identities), AuthorizationFilter.class)
        .build();
  }

  /** The engine's web applications: our session, their own CSRF token and content policy. */
  @Bean
  @Order(2)
  SecurityFilterChain webappDoor(HttpSecurity http) throws Exception {
    return http.securityMatcher(at("/camunda/**"))
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
                        at("/camunda/app/admin/{engine}/setup/**"),
                        at("/camunda/api/admin/setup/**"))
                    .denyAll()
                    .anyRequest()
                    .authenticated())
        .addFilterBefore(new CurrentRights(identities), AuthorizationFilter.class)
        .build();
  }

  /** Our own API, its description and the actuator: a session with CSRF token, or a password. */
  @Bean
  @Order(3)
  SecurityFilterChain apiDoor(HttpSecurity http) throws Exception {
    return http.securityMatcher(
            anyOf("/api/**", "/actuator/**", "/v3/api-docs/**", "/v3/api-docs.yaml"))
        .csrf(csrf -> csrf.ignoringRequestMatchers(Doors::sendsPassword))
        .requestCache(cache -> cache.requestCache(new NullRequestCache()))
        .httpBasic(basic -> basic.authenticationEntryPoint(problems))
        .exceptionHandling(
            answers -> answers.authenticationEntryPoint(problems).accessDeniedHandler(problems))
        .authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers(at("/actuator/health/**"), open())
                    .permitAll()
                    .requestMatchers(at("/actuator/**"))
                    .hasAuthority(Groups.CAMUNDA_ADMIN)
                    .requestMatchers(at("/api/registry/**"))
                    .access(Offices::isOfficerOrAdministrator)
                    .requestMatchers(Doors::changesTheCalendar)
                    .hasAuthority(Groups.CAMUNDA_ADMIN)
                    .anyRequest()
                    .authenticated())
        .addFilterBefore(new CurrentRights(identities), AuthorizationFilter.class)
        .addFilterAfter(new OnBehalf(identities), AuthorizationFilter.class)
        .build();
  }

  /** Everybody may read which days are free; whoever changes them moves legal deadlines. */
  private static boolean changesTheCalendar(HttpServletRequest request) {
    return at("/api/calendar/**").matches(request) && !HttpMethod.GET.matches(request.getMethod());
  }

  /** Everything else is pages for people. */
  @Bean
  @Order(4)
  SecurityFilterChain pageDoor(HttpSecurity http) throws Exception {
    return http.headers(
            headers ->
                headers
                    .frameOptions(frame -> frame.sameOrigin())
                    .contentSecurityPolicy(policy -> policy.policyDirectives(OWN_PAGES_ONLY))
                    .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN)))
        .requestCache(cache -> cache.requestCache(PageAnswers.wayBack()))
        .formLogin(form -> form.loginPage(SignInPage.PATH).permitAll())
        .logout(withDefaults())
        .exceptionHandling(
            answers -> answers.authenticationEntryPoint(pages).accessDeniedHandler(pages))
        .authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers(
                        anyOf(
                            SignInPage.PATH,
                            "/zhuli*.css",
                            "/webjars/htmx.org/**",
                            "/favicon.ico",
                            "/camunda-welcome/**",
                            "/error"),
                        open())
                    .permitAll()
                    .anyRequest()
                    .authenticated())
        .addFilterBefore(new CurrentRights(identities), AuthorizationFilter.class)
        .addFilterAfter(new OnBehalf(identities), AuthorizationFilter.class)
        .build();
  }

  @Bean
  FilterRegistrationBean<Filter> webappSession() {
    var registration = new FilterRegistrationBean<Filter>(new WebappDoor());
    registration.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
    return registration;
  }

  private RequestMatcher open() {
    return settings.open().isEmpty()
        ? request -> false
        : anyOf(settings.open().toArray(String[]::new));
  }

  /** A page of another site can't add this header, so a request that has it was not forged. */
  private static boolean sendsPassword(HttpServletRequest request) {
    var header = request.getHeader(HttpHeaders.AUTHORIZATION);
    return header != null && header.regionMatches(true, 0, "Basic ", 0, "Basic ".length());
  }

  /**
   * Matches by path alone: a plain string would look for a handler and miss the engine's servlets.
   */
  private static RequestMatcher at(String pattern) {
    return PathPatternRequestMatcher.withDefaults().matcher(pattern);
  }

  private static RequestMatcher anyOf(String... patterns) {
    return new OrRequestMatcher(Arrays.stream(patterns).map(Doors::at).toList());
  }
}
