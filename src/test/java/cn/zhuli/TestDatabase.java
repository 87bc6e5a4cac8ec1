package cn.zhuli;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.test.context.support.TestPropertySourceUtils;

/** Gives each application context of a test an empty database of the kind that is being tested. */
class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  private static final String INLINED =
      TestPropertySourceUtils.INLINED_PROPERTIES_PROPERTY_SOURCE_NAME;

  /** The databases that the application promises to run on. */
  enum Kind {
    H2 {
      @Override
      String create(String name) {
        return "jdbc:h2:mem:"
            + name
            + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=30000;QUERY_CACHE_SIZE=1024";
      }
    },
    POSTGRES {
      @Override
      String create(String name) {
        return TestPostgres.create(name);
      }
    };

    /** Creates an empty database and returns its JDBC URL. */
    abstract String create(String name);

    static Kind chosen() {
      return valueOf(System.getProperty("zhuli.test.database", "h2").toUpperCase(Locale.ROOT));
    }
  }

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    var name = "test_" + UUID.randomUUID().toString().replace("-", "");
    var sources = context.getEnvironment().getPropertySources();
    addDefaults(sources);
    sources.addFirst(
        new MapPropertySource(
            "test database", Map.of("spring.datasource.url", Kind.chosen().create(name))));
  }

  /** Above the application's settings, below what a test asks for. */
  private static void addDefaults(MutablePropertySources sources) {
    var defaults =
        new MapPropertySource(
            "test defaults",
            Map.of(
                "camunda.bpm.job-execution.enabled", "false",
                "camunda.bpm.generate-unique-process-engine-name", "true",
                "spring.datasource.hikari.minimum-idle", "1"));
    if (sources.contains(INLINED)) {
      sources.addAfter(INLINED, defaults);
    } else {
      sources.addFirst(defaults);
    }
  }
}
