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

    threeExpertsScore(number);
    house.moveTo(DEADLINE.plusSeconds(1));
    assertThat(applications.get(number).score()).hasValueSatisfying(TasklistTest::isSevenTenths);

    chenConfirmsTheList(round);
    assertThat(applications.get(number).standing()).contains(Standing.SELECTED);
    liuAnswersAnObjection(number);
    house.moveTo(AFTER_NOTICE);

    house.act("xuehui1", "userTask_signAgreement", number, signature());
    chenCountersigns(number);

    financePays(number, "首期", AFTER_NOTICE);
    house.act("xuehui1", "userTask_uploadStartReceipt", number, receipt());

    house.moveTo(DONE);
    house.act("xuehui1", "userTask_submitMaterials", number, materials());
    acceptanceStaffCheck(number);

    financePays(number, "尾款", DONE);
    house.act("xuehui1", "userTask_uploadFinalReceipt", number, receipt());

    assertThat(applications.get(number).outcome()).contains("completed");
    assertThat(payments.findByNumberOrderByTranche(number))
        .allSatisfy(TasklistTest::wentThroughFourEyes)
        .extracting(payment -> payment.amount().toPlainString())
        .containsExactly("210000.00", "90000.00");

    theYearIsSummedUp(round);
    assertThat(rounds.get(round).phase()).isEqualTo(Round.Phase.CLOSED);
  }

  private void wangReviewsTheForms(String number, String other) {
    var wang = as("wang");
    wang.claim("形式审查", number).picture("form-review");
    assertThat(wang.form()).containsText("山东省机械工程学会");
    assertThat(wang.form()).not().containsText("null");
    assertThat(wang.download("自评报告与证明材料.pdf")).isEqualTo(House.PDF);
    wang.tick("材料完整").tick("材料真实").tick("符合要求");
    wang.tick("举办高端学术交流活动（1）").tick("重视党建工作（6）").tick("受理");
    wang.submit();

    wang.claim("形式审查", other).tick("不予受理");
    wang.complete().click();
    assertThat(wang.page().locator(".notifications")).containsText("请按红色提示修改");
    assertThat(wang.form()).containsText("此项必填。");
    wang.picture("form-review-incomplete");
    wang.fill("理由", "证明材料与申报内容不符，请核对后于下一年度申报。").submit();
  }

  private void threeExpertsScore(String number) {
    for (var expert : List.of("zhuanjia1", "zhuanjia2", "zhuanjia3")) {
      var desk = as(expert).openMine("评分", number).tick("与申报单位无利益关系，独立评分");
      desk.sevenTenthsOfEveryMaximum().fill("总体意见", "组织健全，学术品牌影响大；科普作品偏少。");
      if (expert.equals("zhuanjia1")) {
        refusesMoreThanTheMaximum(desk);
      }
      desk.submit();
      assertThat(decision(number, "userTask_score").by()).isEqualTo(expert);
    }
  }

  private static void refusesMoreThanTheMaximum(Desk desk) {
    desk.fill("党的组织建设", "99");
    assertThat(desk.form()).containsText("不能大于 40。");
    assertThat(desk.complete()).isDisabled();
    desk.picture("score-above-maximum");
    desk.fill("党的组织建设", "28");
    assertThat(desk.complete()).isEnabled();
    desk.picture("score");
  }

  private void chenConfirmsTheList(String round) {
    var chen = as("chen").claim("审定拟支持名单", round);
    assertThat(chen.form()).containsText("拟支持 1 家");
    chen.picture("confirm-list").tick("同意").submit();
    house.runDueJobs();
  }

  private void liuAnswersAnObjection(String number) {
    var objector = new Objector(chromium.withoutScript("http://localhost:" + port));
    objector.object("山东省机械工程学会", "所附证明不实。");
    var liu = as("liu").claim("核查异议", number);
    assertThat(liu.form()).containsText("所附证明不实。");
    assertThat(liu.download("证据.pdf")).isEqualTo(House.PDF);
    liu.tick("不成立，维持结果").fill("认定理由", "查无实据").fill("答复异议人", "经核查，证明属实。");
    liu.picture("decide-objection").submit();
    objector.reads("经核查，证明属实。");
  }

  private void chenCountersigns(String number) {
    var chen = as("chen").claim("会签协议", number);
    assertThat(chen.form()).containsText("210,000.00");
    chen.fill("签署人", "王主席").picture("countersign").submit();
    house.runDueJobs();
  }

  private void financePays(String number, String tranche, LocalDateTime day) {
    var zhao = as("zhao").claim("编制" + tranche + "拨款", number);
    zhao.tick("已核对：账户名称、账号、开户银行与协议一致，拨付条件均已满足").submit();
    zhao.claim("复核" + tranche + "拨款", number).tick("同意");
    zhao.submitAndRead("〔G-6〕编制人不能复核自己编制的拨款，请由另一人办理").picture("own-payment-refused");
    zhao.giveBack();

    as("qian").claim("复核" + tranche + "拨款", number).tick("同意").picture("approve").submit();
    house.runDueJobs();

    var paid = as("zhao").claim("确认" + tranche + "已拨", number);
    paid.date("付款日期", day.toLocalDate().toString()).fill("付款凭证号", "记-0001");
    paid.picture("confirm-payment").submit();
  }

  private void acceptanceStaffCheck(String number) {
    var sun = as("sun").claim("检查实施情况", number).picture("check-implementation");
    sun.tick("通过").fill("检查意见", "按协议完成各项工作。").submit();
    var li = as("li").claim("检查资金使用", number).picture("check-fund-use");
    li.tick("通过").fill("检查意见", "专款专用，票据齐全。").submit();
    assertThat(decision(number, "userTask_checkImplementation").by()).isEqualTo("sun");
    assertThat(decision(number, "userTask_checkFundUse").by()).isEqualTo("li");
  }

  private void theYearIsSummedUp(String round) {
    var zhao = as("zhao").claim("绩效考评", round);
    assertThat(zhao.form()).containsText("300,000.00");
    zhao.pick("评价等级", "优").fill("评价意见", "专款专用，按期完成。");
    zhao.picture("evaluate-performance").submit();
    house.runDueJobs();
    var liu = as("liu").claim("年度总结", round);
    assertThat(liu.form()).containsText("山东省机械工程学会");
    liu.fill("工作总结", "支持 1 家学会，全部结项。").picture("summarise").submit();
    house.runDueJobs();
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
