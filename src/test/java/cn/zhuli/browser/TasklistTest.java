package cn.zhuli.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhuli.calendar.Time;
import cn.zhuli.intake.Applications;
import cn.zhuli.journal.Decision;
import cn.zhuli.journal.Decisions;
import cn.zhuli.payment.Payments;
import cn.zhuli.process.rehearsal.SimulatedClock;
import java.time.LocalDateTime;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.ActiveProfiles;

@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.datasource.url=jdbc:h2:mem:browser;DB_CLOSE_DELAY=-1",
      "camunda.bpm.process-engine-name=browser",
      "camunda.bpm.job-execution.enabled=false"
    })
@ActiveProfiles("demo")
@Import(House.class)
class TasklistTest {

  private static final LocalDateTime OPENING = LocalDateTime.of(2026, 3, 2, 9, 0);
  private static final LocalDateTime DEADLINE = LocalDateTime.of(2026, 4, 30, 17, 0);

  @LocalServerPort private int port;
  @Autowired private House house;
  @Autowired private Applications applications;
  @Autowired private Decisions decisions;
  @Autowired private Payments payments;
  private Chromium chromium;

  @TestConfiguration(proxyBeanMethods = false)
  static class Settings {

    @Bean
    @Primary
    SimulatedClock simulatedClock() {
      return new SimulatedClock(OPENING.atZone(Time.ZONE).toInstant());
    }
  }

  @BeforeEach
  void openBrowser() {
    chromium = Chromium.launch();
  }

  @AfterEach
  void closeBrowser() {
    chromium.close();
  }

  @AfterAll
  static void giveTheClockBack() {
    ClockUtil.reset();
  }

  @Test
  void everyoneDoesTheirPartInTasklistFromFormReviewToCompletion() {
    var round = house.openRound(2026, DEADLINE);
    var first = house.apply(round, "xuehui1", "51370000543433515G", "山东省机械工程学会");
    var number = first.number();

    var wang = as("wang");
    wang.picture("01-empty");
    wang.claim("形式审查", number);
    wang.picture("02-review");
    wang.tick("材料完整").tick("材料真实").tick("符合要求");
    wang.tick("举办高端学术交流活动（1）").tick("重视党建工作（6）");
    wang.tick("受理");
    wang.submit();
    wang.picture("03-done");
    assertThat(decision(number, "userTask_reviewForm").by()).isEqualTo("wang");
  }

  private Desk as(String user) {
    return Desk.of(user, chromium.window("http://localhost:" + port), "browser");
  }

  private Decision decision(String number, String step) {
    return decisions.findBySubjectOrderByAtAscIdAsc(number).stream()
        .filter(decision -> decision.step().equals(step))
        .reduce((earlier, later) -> later)
        .orElseThrow();
  }
}
