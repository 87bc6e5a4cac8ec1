package cn.zhuli.page.web;

import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/** Chinese, or English for whoever has asked for it with {@code ?lang=en}; a cookie remembers. */
@Configuration(proxyBeanMethods = false)
class Language implements WebMvcConfigurer {

  static final String PARAMETER = "lang";

  private static final Duration REMEMBERED = Duration.ofDays(365);

  @Bean
  LocaleResolver localeResolver() {
    var cookie = new CookieLocaleResolver("language");
    cookie.setDefaultLocale(Locale.SIMPLIFIED_CHINESE);
    cookie.setCookieMaxAge(REMEMBERED);
    cookie.setCookieHttpOnly(true);
    cookie.setCookieSameSite("Lax");
    cookie.setRejectInvalidCookies(false);
    return cookie;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(new Choice());
  }

  /** Whether English was chosen; everything else is Chinese. */
  static boolean isEnglish(Locale locale) {
    return locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
  }

  /** Takes the two languages that there are and passes over any other. */
  private static class Choice extends LocaleChangeInterceptor {

    Choice() {
      setParamName(PARAMETER);
      setHttpMethods("GET");
      setIgnoreInvalidLocale(true);
    }

    @Override
    protected @Nullable Locale parseLocaleValue(String value) {
      return switch (value) {
        case "zh" -> Locale.SIMPLIFIED_CHINESE;
        case "en" -> Locale.ENGLISH;
        default -> throw new IllegalArgumentException("No language " + value);
      };
    }
  }
}
