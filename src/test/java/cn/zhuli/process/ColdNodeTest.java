package cn.zhuli.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.zhuli.DatabaseTest;
import cn.zhuli.Zhuli;
import cn.zhuli.scene.Http;
import cn.zhuli.scene.MovableClock;
import cn.zhuli.scene.People;
import cn.zhuli.scene.Season;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A node that has read nothing yet, and finds a day's work waiting for it. */
@DatabaseTest(properties = "zhuli.demo.years=false")
@AutoConfigureMockMvc
@Import({MovableClock.class, People.class, Http.class, Season.class})
class ColdNodeTest {

  private static final int NOTICES = 30;
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  @Autowired private Season season;
  @Autowired private MovableClock clock;
  @Autowired private ManagementService management;
  @Autowired private JdbcClient jdbc;
  @Autowired private Environment environment;

  @AfterAll
  static void giveTheClockBack() {
    ClockUtil.reset();
  }

  @Test
  void endsManyNoticesOfOneInstantAndAnswersThePublicMeanwhile() throws Exception {
    letNoticesEndAtOneInstant();
    assertThat(due().count()).isGreaterThanOrEqualTo(NOTICES);
    var letters = letters();

    try (var node = (ServletWebServerApplicationContext) startOnTheSameDatabase()) {
      var home = URI.create("http://localhost:" + node.getWebServer().getPort() + "/");
      await()
          .atMost(PATIENCE)
          .until(
              () -> {
                assertThat(status(home)).isEqualTo(200);
                return due().count() == 0;
              });
    }

    assertThat(management.createJobQuery().withException().count()).isZero();
    assertThat(letters() - letters).isGreaterThanOrEqualTo(NOTICES);
  }

  private void letNoticesEndAtOneInstant() throws Exception {
    List<String> rounds = new ArrayList<>();
    for (int i = 0; i < NOTICES; i++) {
      var round = season.open();
      var number = season.submit(round, Season.CLEAN);
      season.acceptForm(number);
      season.score(number, 1);
      rounds.add(round);
    }
    season.passDeadline();
    rounds.forEach(
        round ->
            season.complete(round, "userTask_confirmList", "leader", Map.of("confirmed", "yes")));
    season.runJobs();
    clock.set(clock.instant().plus(Duration.ofDays(20)));
  }

  private JobQuery due() {
    return management.createJobQuery().executable().active();
  }

  private int letters() {
    return jdbc.sql("select count(*) from letter").query(Integer.class).single();
  }

  private ConfigurableApplicationContext startOnTheSameDatabase() {
    return new SpringApplicationBuilder(Zhuli.class)
        .initializers(
            (GenericApplicationContext node) ->
                node.registerBean(
                    "sharedClock", Clock.class, () -> clock, bean -> bean.setPrimary(true)))
        .run(
            "--server.port=0",
            "--spring.datasource.url=" + environment.getProperty("spring.datasource.url"),
            "--camunda.bpm.generate-unique-process-engine-name=true");
  }

  private static int status(URI address) throws Exception {
    var request = HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(25)).build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode();
  }
}
