package cn.zhuli.process.access.web;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** The engine's REST interface stands at three places, with the same operations at each. */
final class EnginePaths {

  private EnginePaths() {}

  static RequestMatcher at(@Nullable HttpMethod method, String... operations) {
    return new OrRequestMatcher(
        Stream.of(
                "/engine-rest",
                "/engine-rest/engine/{engine}",
                "/camunda/api/engine/engine/{engine}")
            .flatMap(root -> Stream.of(operations).map(root::concat))
            .<RequestMatcher>map(
                path -> PathPatternRequestMatcher.withDefaults().matcher(method, path))
            .toList());
  }
}
