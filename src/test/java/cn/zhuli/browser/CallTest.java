package cn.zhuli.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhuli.DatabaseTest;
import cn.zhuli.calendar.Time;
import cn.zhuli.portal.Draft;
import cn.zhuli.portal.Drafts;
import cn.zhuli.process.rehearsal.SimulatedClock;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDateTime;
import java.util.List;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.ActiveProfiles;

/** The way from a published call to its form, for whoever comes along it. */
@DatabaseTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "zhuli.demo.years=false",
      "zhuli.bulletin.kept=0s",
      "camunda.bpm.generate-unique-process-engine-name=false",
      "camunda.bpm.process-engine-name=call"
    })
@ActiveProfiles("demo")
class CallTest {

  private static final String FIRST = "51370000543433515G";
  private static final String SECOND = "51370000578756066E";
  private static final LocalDateTime OPENING = LocalDateTime.of(2026, 3, 2, 9, 0);
  private static final LocalDateTime DEADLINE = LocalDateTime.of(2026, 4, 30, 17, 0);
  private static int year = 2050;

  @LocalServerPort private int port;
  @Autowired private House house;
  @Autowired private Drafts drafts;
  private Chromium chromium;
  private String round;

  @TestConfiguration(proxyBeanMethods = false)
  @Import(House.class)
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
    round = house.openRound(++year, DEADLINE);
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
  void leadsAStrangerThroughSignInToTheFormAndASecondTimeToTheSameOne() {
    var page = callPage();
    apply(page);
    assertThat(page).hasURL(Pattern.compile(".*/login"));

    var li = Clerk.at(page).signIn("xuehui2").writes();
    li.fill("联系人", "李秘书长").saved();
    readTheCall(page);
    apply(page);

    assertThat(li.writes().field("联系人")).hasValue("李秘书长");
    assertThat(begun(SECOND)).hasSize(1);
  }

  @Test
  void offersASocietyItsAnswersOfAnEarlierYear() {
    var number = house.apply(round, "xuehui1", FIRST, "山东省机械工程学会").number();
    round = house.openRound(++year, DEADLINE);
    var page = callPage();
    apply(page);
    var li = Clerk.at(page).signIn("xuehui1");
    assertThat(page.getByLabel("填写内容")).containsText(number);
    li.picture("call-choice");
    page.navigate("/portal");
    var here = page.locator("article", new Page.LocatorOptions().setHasText(String.valueOf(year)));

    here.getByLabel("填写内容").selectOption(number);
    li.begin("山东省创新争先学会 " + year);

    assertThat(li.field("联系人")).hasValue("张秘书长");
    assertThat(begun(FIRST)).hasSize(1);
  }

  @Test
  void tellsWhoeverCanNotApplyWhyInWords() {
    var page = callPage();
    apply(page);

    Clerk.at(page).signIn("liu");

    assertThat(page.locator("main")).containsText("您的账号不属于任何申报单位");
    assertThat(begun(FIRST)).isEmpty();
  }

  @Test
  void tellsWhoeverComesTooLateThatTheCallIsOver() {
    var page = callPage();
    var later = house.now();
    apply(page);
    house.moveTo(DEADLINE.plusMinutes(1));

    Clerk.at(page).signIn("xuehui1");

    assertThat(page.locator("main")).containsText("该批次现在不受理申报");
    assertThat(begun(FIRST)).isEmpty();
    house.moveTo(LocalDateTime.ofInstant(later, Time.ZONE));
  }

  private Page callPage() {
    var page = chromium.window("http://localhost:" + port, 390);
    readTheCall(page);
    return page;
  }

  private static void readTheCall(Page page) {
    page.navigate("/");
    click(page, year + " 年度山东省创新争先学会申报通知");
  }

  private static void apply(Page page) {
    click(page, "登录后申报");
  }

  private static void click(Page page, String link) {
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link)).click();
  }

  private List<Draft> begun(String unit) {
    return drafts.findByUnitAndRoundAndNumberIsNullOrderBySavedAtDesc(unit, round);
  }
}
