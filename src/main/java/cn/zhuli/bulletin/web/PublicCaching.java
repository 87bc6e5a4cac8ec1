package cn.zhuli.bulletin.web;

import cn.zhuli.bulletin.BulletinSettings;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.PathContainer;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Lets browsers and proxies keep public pages for a moment, for each language, and answers "not
 * modified" to who has one already. Whoever has signed in gets pages of their own, kept nowhere.
 */
@Configuration(proxyBeanMethods = false)
class PublicCaching implements WebMvcConfigurer {

  private static final String LANGUAGE = "lang";

  private final String shared;

  PublicCaching(BulletinSettings settings) {
    this.shared =
        String.valueOf(CacheControl.maxAge(settings.maxAge()).cachePublic().getHeaderValue());
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    var sharing =
        new HandlerInterceptor() {
          @Override
          public boolean preHandle(
              HttpServletRequest request, HttpServletResponse response, Object handler) {
            if (handler instanceof HandlerMethod && isShared(request)) {
              response.setHeader(HttpHeaders.CACHE_CONTROL, shared);
              response.addHeader(HttpHeaders.VARY, HttpHeaders.COOKIE);
            }
            return true;
          }
        };
    registry.addInterceptor(sharing).addPathPatterns(PublicPaths.READ);
  }

  @Bean
  FilterRegistrationBean<Filter> etags() {
    return new FilterRegistrationBean<>(new Etags());
  }

  /** What changes the language leaves a cookie, which is one person's. */
  private static boolean isShared(HttpServletRequest request) {
    var who = SecurityContextHolder.getContext().getAuthentication();
    return (who == null || who instanceof AnonymousAuthenticationToken)
        && request.getParameter(LANGUAGE) == null;
  }

  private static class Etags extends ShallowEtagHeaderFilter {

    private static final List<PathPattern> PATTERNS =
        PublicPaths.READ.stream().map(PathPatternParser.defaultInstance::parse).toList();

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
      var path = request.getRequestURI().substring(request.getContextPath().length());
      var asked = PathContainer.parsePath(path);
      return PATTERNS.stream().noneMatch(pattern -> pattern.matches(asked));
    }
  }
}
