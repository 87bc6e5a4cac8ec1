package cn.zhuli.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.zhuli.DatabaseTest;
import cn.zhuli.calendar.Time;
import cn.zhuli.intake.Applications;
import cn.zhuli.intake.Standing;
import cn.zhuli.journal.Decision;
import cn.zhuli.journal.Decisions;
import cn.zhuli.payment.Payment;
import cn.zhuli.payment.Payments;
import cn.zhuli.process.rehearsal.SimulatedClock;
import cn.zhuli.programme.Round;
import cn.zhuli.programme.Rounds;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
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
      "camunda.bpm.process-engine-name=browser"
    })
@ActiveProfiles("demo")
class TasklistTest {

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
    office = new Office(this::as, house);
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
    var number = house.apply(round, "xuehui1", "51370000543433515G", "山东省机械工程学会").number();
    var other = house.apply(round, "xuehui2", "51370000578756066E", "山东省电机工程学会").number();

    wangReviewsTheForms(number, other);
    assertThat(decision(number, "userTask_reviewForm").verdict()).isEqualTo("accept");
    assertThat(decision(number, "userTask_reviewForm").by()).isEqualTo("wang");
    assertThat(applications.get(other).outcome()).contains("rejected");

    office.threeExpertsScore(number);
    assertThat(decision(number, "userTask_score").by()).isEqualTo("zhuanjia3");
    house.moveTo(DEADLINE.plusSeconds(1));
    assertThat(applications.get(number).score()).hasValueSatisfying(TasklistTest::isSevenTenths);

    office.chenConfirmsTheList(round);
    assertThat(applications.get(number).standing()).contains(Standing.SELECTED);
    liuAnswersAnObjection(number);
    house.moveTo(AFTER_NOTICE);

    house.act("xuehui1", "userTask_signAgreement", number, signature());
    office.chenCountersigns(number);

    office.financePays(number, "首期", AFTER_NOTICE.toLocalDate());
    house.act("xuehui1", "userTask_uploadStartReceipt", number, receipt());

    house.moveTo(DONE);
    house.act("xuehui1", "userTask_submitMaterials", number, materials());
    office.acceptanceStaffCheck(number);
    assertThat(decision(number, "userTask_checkImplementation").by()).isEqualTo("sun");
    assertThat(decision(number, "userTask_checkFundUse").by()).isEqualTo("li");

    office.financePays(number, "尾款", DONE.toLocalDate());
    house.act("xuehui1", "userTask_uploadFinalReceipt", number, receipt());

    assertThat(applications.get(number).outcome()).contains("completed");
    assertThat(payments.findByNumberOrderByTranche(number))
        .allSatisfy(TasklistTest::wentThroughFourEyes)
        .extracting(payment -> payment.amount().toPlainString())
        .containsExactly("210000.00", "90000.00");

    office.theYearIsSummedUp(round);
    assertThat(rounds.get(round).phase()).isEqualTo(Round.Phase.CLOSED);
  }

  private void wangReviewsTheForms(String number, String other) {
    var wang = office.as("wang");
    wang.claim("形式审查", number).picture("form-review");
    assertThat(wang.form()).containsText("山东省机械工程学会");
    assertThat(wang.form()).not().containsText("null");
    assertThat(wang.download("自评报告与证明材料.pdf")).isEqualTo(House.PDF);
    office.accepts(wang);

    wang.claim("形式审查", other).tick("不予受理");
    wang.complete().click();
    assertThat(wang.page().locator(".notifications")).containsText("请按红色提示修改");
    assertThat(wang.form()).containsText("此项必填。");
    wang.picture("form-review-incomplete");
    wang.fill("理由", "证明材料与申报内容不符，请核对后于下一年度申报。").submit();
  }

  private void liuAnswersAnObjection(String number) {
    var objector = new Objector(chromium.withoutScript("http://localhost:" + port));
    objector.object("山东省机械工程学会", "所附证明不实。");
    office.liuFindsNothingIn(number, "所附证明不实。", "经核查，证明属实。");
    objector.reads("经核查，证明属实。");
  }

  private static Map<String, Object> signature() {
    return Map.of(
        "accountName", "山东省机械工程学会",
        "accountNumber", "3715274235244493686",
        "bank", "中国农业银行济南分行营业部",
        "signatory", "李理事长",
        "accept", true);
  }

  private Map<String, Object> receipt() {
    return Map.of("receipt", house.upload("xuehui1", "银行回单.pdf").toString());
  }

  private Map<String, Object> materials() {
    return Map.of(
        "report",
        "按协议完成各项工作。",
        "experienceExchanges",
        2,
        "expenses",
        List.of(House.line("academic-exchange", "全国学术会议", "210000.00")),
        "documents",
        List.of(house.upload("xuehui1", "总结与票据.pdf").toString()));
  }

  private static void isSevenTenths(BigDecimal score) {
    assertThat(score).isBetween(new BigDecimal("690"), new BigDecimal("700"));
  }

  private static void wentThroughFourEyes(Payment payment) {
    assertThat(payment.is(Payment.Status.RECEIPTED)).isTrue();
    assertThat(payment.preparedBy()).isEqualTo("zhao");
    assertThat(payment.approvedBy()).isEqualTo("qian");
  }

  private Desk as(String user) {
    return Desk.of(user, chromium.window("http://localhost:" + port, house.now()), "browser");
  }

  private Decision decision(String number, String step) {
    return decisions.findBySubjectOrderByAtAscIdAsc(number).stream()
        .filter(decision -> decision.step().equals(step))
        .reduce((earlier, later) -> later)
        .orElseThrow();
  }
}
