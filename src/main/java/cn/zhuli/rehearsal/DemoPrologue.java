package cn.zhuli.rehearsal;

import cn.zhuli.Zhuli;
import cn.zhuli.process.rehearsal.SimulatedClock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ApplicationContextEvent;
import org.springframework.core.env.Environment;

/**
 * Before the demo starts on a database without rounds, lets the {@link DemoYears} pass on it: in a
 * context of their own with a simulated clock, so that the server itself knows only the real one.
 * {@code zhuli.demo.years=false} leaves the demo empty.
 */
class DemoPrologue implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  private static final Logger LOG = LoggerFactory.getLogger(DemoPrologue.class);

  /** When registry and pools were filled, and the shipped bundles deployed. */
  private static final Duration BEFORE = Duration.ofDays(400);

  @Override
  public void initialize(ConfigurableApplicationContext server) {
    var environment = server.getEnvironment();
    if (environment.matchesProfiles("demo & !rehearsal")
        && environment.getProperty("zhuli.demo.years", Boolean.class, false)) {
      var database = DemoDatabase.open(environment);
      server.addApplicationListener(
          (ApplicationListener<ApplicationContextEvent>) passed -> database.close());
      if (!database.hasRounds()) {
        play(database, environment);
      }
    }
  }

  private static void play(DemoDatabase database, Environment environment) {
    var now = SimulatedClock.now();
    LOG.info("演示数据：按当天日期推演各项目 / playing the years of the demo up to today");
    var application =
        new SpringApplicationBuilder(Zhuli.class)
            .web(WebApplicationType.NONE)
            .profiles("demo", "rehearsal")
            .bannerMode(Banner.Mode.OFF)
            .logStartupInfo(false);
    try (var context =
        application.run(
            "--spring.datasource.url=" + database.url(),
            "--spring.datasource.username=" + database.user(),
            "--spring.datasource.password=" + database.password(),
            "--zhuli.rehearsal.begins=" + now.minus(BEFORE),
            "--logging.level.root=warn")) {
      var failures = context.getBean(DemoYears.class).play(now);
      failures.forEach((year, failure) -> LOG.warn("{}: {}", year, failure));
    } finally {
      SimulatedClock.release();
      LoggingSystem.get(DemoPrologue.class.getClassLoader())
          .setLogLevel(
              LoggingSystem.ROOT_LOGGER_NAME,
              environment.getProperty("logging.level.root", LogLevel.class, LogLevel.INFO));
    }
  }
}
