package cn.zhuli.signin.web;

import java.util.Arrays;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Matches by path alone: a plain string would look for a handler and miss the engine's servlets.
 */
public final class Paths {

  private Paths() {}

  public static RequestMatcher at(String pattern) {
    return PathPatternRequestMatcher.withDefaults().matcher(pattern);
  }

  public static RequestMatcher anyOf(String... patterns) {
    return new OrRequestMatcher(Arrays.stream(patterns).map(Paths::at).toList());
  }
}
