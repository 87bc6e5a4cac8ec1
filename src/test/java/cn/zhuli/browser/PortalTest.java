package cn.zhuli.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhuli.DatabaseTest;
import cn.zhuli.calendar.Time;
import cn.zhuli.document.Documents;
import cn.zhuli.document.Files;
import cn.zhuli.intake.Applications;
import cn.zhuli.process.rehearsal.SimulatedClock;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
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

@DatabaseTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "zhuli.demo.years=false",
      "camunda.bpm.generate-unique-process-engine-name=false",
      "camunda.bpm.process-engine-name=portal"
    })
@ActiveProfiles("demo")
class PortalTest {

  private static final int PHONE = 390;
  private static final int DESK = 1280;
  private static final LocalDateTime OPENING = LocalDateTime.of(2026, 3, 2, 9, 0);
  private static final LocalDateTime DEADLINE = LocalDateTime.of(2026, 4, 30, 17, 0);
  private static final AtomicInteger YEAR = new AtomicInteger(2050);
  @LocalServerPort private int port;
  @Autowired private House house;
  @Autowired private Applications applications;
  @Autowired private Documents documents;
  private Chromium chromium;
  private String round;
  private String call;

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
    var year = YEAR.getAndIncrement();
    round = house.openRound(year, DEADLINE);
    call = "山东省创新争先学会 " + year;
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
  void aSocietyAppliesOnAPhoneAndSuppliesWhatIsMissing() {
    var li = Clerk.of("xuehui1", window(PHONE)).begin(call);
    Form.fillIn(li);
    li.upload(paper("自评报告与证明材料.pdf", 3_000_000));
    assertThat(li.uploads()).containsText("已上传");
    li.saved().picture("portal-writing-phone");

    li.review();
    assertThat(li.page().locator("main")).containsText("未发现问题");
    li.picture("portal-review-fine-phone");
    li.button("提交申报").dblclick();
    li.page().waitForURL(Pattern.compile(".*/portal/applications/.*"));
    var number = applications.findByRoundOrderByNumber(round).get(0).number();
    assertThat(li.page().locator("main")).containsText("申报编号 " + number);
    assertThat(applications.findByRoundOrderByNumber(round)).hasSize(1);
    assertThat(documents.ofSubject(number)).extracting("size").containsExactly(3_000_000L);
    li.picture("portal-submitted-phone");

    house.runDueJobs();
    var ask =
        Map.<String, Object>of("outcome", "supplement", "supplementDays", 10, "reason", "请补充年检证明");
    house.review("wang", number, ask);
    li.page().navigate("/portal");
    li.page().getByText("办理", new Page.GetByTextOptions().setExact(true)).first().click();
    li.writes().upload(paper("年检证明.pdf", 5000));
    assertThat(li.uploads()).containsText("已上传");
    li.button("提交").click();
    assertThat(li.trouble()).containsText("请按表单中的红色提示修改");
    li.fill("补正说明", "已补充年检证明").picture("portal-supplement-phone");
    li.page().context().clearCookies();
    li.button("提交").click();
    assertThat(li.trouble()).containsText("登录已过期");
    signsInAgain(li);
    assertThat(li.field("补正说明")).hasValue("已补充年检证明");
    li.button("提交").click();
    li.page().waitForURL(Pattern.compile(".*\\?done"));
    assertThat(documents.ofSubject(number)).hasSize(2);

    li.page().getByText("在流程图上看").click();
    assertThat(li.page().locator("#picture .djs-shape.now:visible").first()).isVisible();
    li.picture("portal-picture-phone");
  }

  @Test
  void twoWindowsNeverOverwriteEachOther() {
    var first = Clerk.of("xuehui1", window(DESK)).begin(call);
    first.fill("自评报告", "第一个窗口").saved();
    var address = first.page().url();
    var second = Clerk.of("xuehui1", window(DESK));
    second.page().navigate(address);
    second.writes();
    first.fill("自评报告", "第一个窗口，又写了").saved();
    second.fill("联系人", "张三");
    assertThat(second.trouble()).containsText("没有覆盖");
    second.picture("portal-overtaken");

    second.button("把我的另存为新草稿").click();
    second.page().waitForURL(url -> !url.equals(address));

    second.writes();
    assertThat(second.field("联系人")).hasValue("张三");
    first.page().reload();
    first.writes();
    assertThat(first.field("自评报告")).hasValue("第一个窗口，又写了");
    assertThat(first.field("联系人")).hasValue("");
  }

  @Test
  void whatIsTypedOutlivesASignInThatExpired() {
    var li = Clerk.of("xuehui1", window(DESK)).begin(call);
    li.fill("自评报告", "过期之前").saved();
    li.page().context().clearCookies();

    li.fill("自评报告", "过期之后");
    assertThat(li.trouble()).containsText("登录已过期");
    signsInAgain(li);
    li.page().evaluate("() => window.dispatchEvent(new Event('focus'))");
    assertThat(li.trouble()).isHidden();
    li.saved();

    li.page().reload();
    li.writes();
    assertThat(li.field("自评报告")).hasValue("过期之后");
  }

  @Test
  void anUploadThatLosesItsConnectionGoesOnByItself() {
    var page = window(DESK);
    var goes = new AtomicInteger();
    page.route(
        "**/api/uploads/*",
        route -> {
          if (route.request().method().equals("PATCH") && goes.incrementAndGet() == 3) {
            route.abort();
          } else {
            route.resume();
          }
        });
    var li = Clerk.of("xuehui1", page).begin(call);

    li.upload(paper("大文件.pdf", 12_000_000));

    assertThat(li.uploads()).containsText("已上传");
    assertThat(goes.get()).isGreaterThan(3);
    li.saved();
  }

  @Test
  void aFileThatIsNotWhatItSaysIsRefusedInWords() {
    var li = Clerk.of("xuehui1", window(DESK)).begin(call);

    var page = "<!DOCTYPE html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
    li.upload(new FilePayload("假.pdf", "application/pdf", page));

    assertThat(li.uploads()).containsText("内容实际是 text/html");
    li.picture("portal-upload-refused");
  }

  /** In a window of its own, so that nothing here is lost. */
  private static void signsInAgain(Clerk li) {
    var again = li.page().waitForPopup(() -> li.page().locator("#signIn").click());
    again.getByLabel("账号").fill("xuehui1");
    again.getByLabel("密码").fill("xuehui1");
    again.locator("main button[type=submit]").click();
    again.waitForURL(Pattern.compile(".*(?<!login)$"));
  }

  private static FilePayload paper(String name, int size) {
    return new FilePayload(name, "application/pdf", Files.pdf(size));
  }

  private Page window(int width) {
    return chromium.window("http://localhost:" + port, width);
  }
}
