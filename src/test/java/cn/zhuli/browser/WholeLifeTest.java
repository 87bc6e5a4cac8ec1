package cn.zhuli.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhuli.DatabaseTest;
import cn.zhuli.calendar.Time;
import cn.zhuli.document.Files;
import cn.zhuli.intake.Applications;
import cn.zhuli.intake.Standing;
import cn.zhuli.journal.Decision;
import cn.zhuli.journal.Decisions;
import cn.zhuli.payment.Payment;
import cn.zhuli.payment.Payments;
import cn.zhuli.process.rehearsal.SimulatedClock;
import cn.zhuli.programme.Round;
import cn.zhuli.programme.Rounds;
import com.microsoft.playwright.options.FilePayload;
import java.math.BigDecimal;
import java.time.LocalDateTime;
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

/**
 * A society on a phone, the public on another without script, the authority at its desks: through
 * portal, public pages and Tasklist only. What the test itself does is to let time pass.
 */
@DatabaseTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "zhuli.demo.years=false",
      "camunda.bpm.generate-unique-process-engine-name=false",
      "camunda.bpm.process-engine-name=life"
    })
@ActiveProfiles("demo")
class WholeLifeTest {

  private static final String SOCIETY = "山东省机械工程学会";
  private static final FilePayload REPORT = paper("自评报告与证明材料.pdf", 200_000);
  private static final LocalDateTime OPENING = LocalDateTime.of(2026, 3, 2, 9, 0);
  private static final LocalDateTime DEADLINE = LocalDateTime.of(2026, 4, 30, 17, 0);
  private static final LocalDateTime AFTER_NOTICE = LocalDateTime.of(2026, 5, 12, 9, 0);
  private static final LocalDateTime DONE = LocalDateTime.of(2026, 11, 2, 10, 0);

  @LocalServerPort private int port;
  @Autowired private House house;
  @Autowired private Applications applications;
  @Autowired private Decisions decisions;
  @Autowired private Payments payments;
  @Autowired private Rounds rounds;
  private Chromium chromium;
  private Office office;

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
    office =
        new Office(user -> Desk.of(user, chromium.window(address(), house.now()), "life"), house);
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
  void aSocietyGoesAllTheWayFromTheCallToTheLastReceipt() {
    var round = house.openRound(2026, DEADLINE);
    var anybody = new Objector(chromium.withoutScript(address()));
    anybody.sees("/", "山东省创新争先学会", "life-01-public-calls");
    var society = Clerk.of("xuehui1", chromium.phone(address())).picture("life-02-portal");

    var number = apply(society, round);
    supplement(society, number);
    wangAccepts(number);
    wangRejects(house.apply(round, "xuehui2", "51370000578756066E", "山东省电机工程学会").number());
    office.threeExpertsScore(number);
    assertThat(decision(number, "userTask_score").by()).isEqualTo("zhuanjia3");
    house.moveTo(DEADLINE.plusSeconds(1));
    assertThat(applications.get(number).score()).hasValueSatisfying(WholeLifeTest::isSevenTenths);
    office.chenConfirmsTheList(round);
    assertThat(applications.get(number).standing()).contains(Standing.SELECTED);

    anybody.object(SOCIETY, "所附证明不实。");
    society.read(number).picture("life-09-case-noticed");
    office.liuSendsAScoreBack(number, "所附证明不实。", "一项评分有误，已重新评定。");
    anybody.reads("一项评分有误，已重新评定。");
    house.moveTo(AFTER_NOTICE);

    sign(society, number);
    anybody.sees("/awards", SOCIETY, "life-12-public-awards");
    office.financePays(number, "首期", AFTER_NOTICE.toLocalDate());
    putInReceipt(society, number, "上传首期到账凭据", "life-13-first-receipt");
    house.moveTo(DONE);
    report(society, number);
    office.acceptanceStaffCheck(number);
    assertThat(decision(number, "userTask_checkImplementation").by()).isEqualTo("sun");
    assertThat(decision(number, "userTask_checkFundUse").by()).isEqualTo("li");
    office.financePays(number, "尾款", DONE.toLocalDate());
    putInReceipt(society, number, "上传尾款到账凭据", "life-15-final-receipt");

    society.read(number);
    assertThat(society.page().locator("main")).containsText("已经办结");
    society.picture("life-16-case-completed");
    assertThat(applications.get(number).outcome()).contains("completed");
    assertThat(decision(number, "endEvent_completed").reason()).isNull();
    assertThat(payments.findByNumberOrderByTranche(number))
        .allSatisfy(WholeLifeTest::wentThroughFourEyes)
        .extracting(payment -> payment.amount().toPlainString())
        .containsExactly("210000.00", "90000.00");
    office.theYearIsSummedUp(round);
    assertThat(rounds.get(round).phase()).isEqualTo(Round.Phase.CLOSED);
    anybody.sees("/results", "山东省创新争先学会", "life-17-public-results");
  }

  private String apply(Clerk society, String round) {
    society.begin("山东省创新争先学会 2026").picture("life-03-form-empty");
    Form.fillIn(society);
    society.upload(REPORT);
    assertThat(society.uploads()).containsText("已上传");
    society.saved().picture("life-04-form-filled").review().picture("life-05-self-check");
    society.button("提交申报").click();
    society.page().waitForURL(Pattern.compile(".*/portal/applications/.*"));
    house.runDueJobs();
    var number = applications.findByRoundOrderByNumber(round).get(0).number();
    assertThat(society.page().locator("main")).containsText("申报编号 " + number);
    society.picture("life-06-submitted");
    return number;
  }

  private void supplement(Clerk society, String number) {
    office.asksForMore(number, "请补充年检证明");
    society.read(number);
    assertThat(society.page().locator("main")).containsText("请补充年检证明");
    society.picture("life-07-case-supplement");
    society.open("补正材料", number).upload(paper("年检证明.pdf", 5000));
    assertThat(society.uploads()).containsText("已上传");
    society.fill("补正说明", "已补充年检证明").picture("life-08-supplement").send();
    house.runDueJobs();
  }

  private void wangAccepts(String number) {
    var wang = office.as("wang").claim("形式审查", number).picture("form-review");
    assertThat(wang.form()).containsText(SOCIETY);
    assertThat(wang.form()).not().containsText("null");
    assertThat(wang.download("自评报告与证明材料.pdf")).isEqualTo(REPORT.buffer);
    office.accepts(wang);
    assertThat(decision(number, "userTask_reviewForm").verdict()).isEqualTo("accept");
    assertThat(decision(number, "userTask_reviewForm").by()).isEqualTo("wang");
  }

  private void wangRejects(String number) {
    var wang = office.as("wang").claim("形式审查", number).tick("不予受理");
    wang.complete().click();
    assertThat(wang.page().locator(".notifications")).containsText("请按红色提示修改");
    assertThat(wang.form()).containsText("此项必填。");
    wang.picture("form-review-incomplete");
    wang.fill("理由", "证明材料与申报内容不符，请核对后于下一年度申报。").submit();
    assertThat(applications.get(number).outcome()).contains("rejected");
  }

  private void sign(Clerk society, String number) {
    society.open("签署协议", number);
    society
        .fill("账户名称", SOCIETY)
        .fill("开户银行", "中国农业银行济南分行营业部")
        .fill("银行账号", "3715274235244493686")
        .fill("签署人", "李理事长")
        .tick("本学会同意协议全部条款，承诺专款专用，按期完成工作任务")
        .picture("life-10-agreement")
        .send()
        .picture("life-11-agreement-signed");
    house.runDueJobs();
    office.chenCountersigns(number);
  }

  private void putInReceipt(Clerk society, String number, String task, String picture) {
    society.open(task, number).upload(paper("银行回单.pdf", 8000));
    assertThat(society.uploads()).containsText("已上传");
    society.picture(picture).send();
    house.runDueJobs();
  }

  private void report(Clerk society, String number) {
    society.open("提交验收材料", number).upload(paper("总结与票据.pdf", 100_000));
    assertThat(society.uploads()).containsText("已上传");
    society
        .fill("总结报告", "按协议完成各项工作。")
        .fill("联合开展工作经验交流的次数", "2")
        .pick("类别", "学术交流")
        .fill("用途", "全国学术会议")
        .fill("金额", "210000")
        .picture("life-14-report")
        .send();
    house.runDueJobs();
  }

  private String address() {
    return "http://localhost:" + port;
  }

  private static FilePayload paper(String name, int size) {
    return new FilePayload(name, "application/pdf", Files.pdf(size));
  }

  private static void isSevenTenths(BigDecimal score) {
    assertThat(score).isBetween(new BigDecimal("690"), new BigDecimal("700"));
  }

  private static void wentThroughFourEyes(Payment payment) {
    assertThat(payment.is(Payment.Status.RECEIPTED)).isTrue();
    assertThat(payment.preparedBy()).isEqualTo("zhao");
    assertThat(payment.approvedBy()).isEqualTo("qian");
  }

  private Decision decision(String number, String step) {
    return decisions.findBySubjectOrderByAtAscIdAsc(number).stream()
        .filter(decision -> decision.step().equals(step))
        .reduce((earlier, later) -> later)
        .orElseThrow();
  }
}
