package cn.zhuli.process.access.web;

import cn.zhuli.signin.web.AccessSettings;
import cn.zhuli.signin.web.Offices;
import cn.zhuli.signin.web.Paths;
import cn.zhuli.signin.web.ProblemAnswers;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import org.camunda.bpm.engine.authorization.Groups;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** The ways in for programs. Whatever is not named here asks for sign-in. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@EnableConfigurationProperties(AccessSettings.class)
class Doors {

  /** Tells whether a password is somebody's, as often as it is asked. */
  static final RequestMatcher PASSWORD_CHECK = EnginePaths.at(null, "/identity/verify");

  private final Threshold threshold;
  private final ProblemAnswers problems;

  Doors(Threshold threshold, ObjectMapper json) {
    this.threshold = threshold;
    this.problems = new ProblemAnswers(json);
  }

  /** Programs that speak to the engine: a password with each call, no session. */
  @Bean
  @Order(1)
  SecurityFilterChain engineDoor(HttpSecurity http) throws Exception {
    return threshold
        .onBehalf(
            http.securityMatcher(Paths.at("/engine-rest/**"))
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(
                    session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .httpBasic(basic -> basic.authenticationEntryPoint(problems))
                .exceptionHandling(
                    answers ->
                        answers.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .authorizeHttpRequests(
                    requests ->
                        requests
                            .requestMatchers(PASSWORD_CHECK)
                            .access(Offices::isAdministrator)
                            .anyRequest()
                            .authenticated()),
            problems)
        .build();
  }

  /** Our own API, its description and the actuator: a session with CSRF token, or a password. */
  @Bean
  @Order(3)
  SecurityFilterChain apiDoor(HttpSecurity http) throws Exception {
    return threshold
        .onBehalf(
            http.securityMatcher(
                    Paths.anyOf("/api/**", "/actuator/**", "/v3/api-docs/**", "/v3/api-docs.yaml"))
                .csrf(csrf -> csrf.ignoringRequestMatchers(Doors::sendsPassword))
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .httpBasic(basic -> basic.authenticationEntryPoint(problems))
                .exceptionHandling(
                    answers ->
                        answers.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .authorizeHttpRequests(
                    requests ->
                        requests
                            .requestMatchers(Paths.at("/actuator/health/**"), threshold.open())
                            .permitAll()
                            .requestMatchers(Paths.at("/actuator/**"))
                            .hasAuthority(Groups.CAMUNDA_ADMIN)
                            .requestMatchers(Paths.at("/api/registry/**"))
                            .access(Offices::isOfficerOrAdministrator)
                            .requestMatchers(Doors::changesTheCalendar)
                            .hasAuthority(Groups.CAMUNDA_ADMIN)
                            .anyRequest()
                            .authenticated()),
            problems)
        .build();
  }

  /** Everybody may read which days are free; whoever changes them moves legal deadlines. */
  private static boolean changesTheCalendar(HttpServletRequest request) {
    return Paths.at("/api/calendar/**").matches(request)
        && !HttpMethod.GET.matches(request.getMethod());
  }

  /** A page of another site can't add this header, so a request that has it was not forged. */
  private static boolean sendsPassword(HttpServletRequest request) {
    var header = request.getHeader(HttpHeaders.AUTHORIZATION);
    return header != null && header.regionMatches(true, 0, "Basic ", 0, "Basic ".length());
  }
}
