package cn.zhuli.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The people of the authority, each at their own Tasklist, doing what falls to them. */
final class Office {

  private static final List<String> EXPERTS = List.of("zhuanjia1", "zhuanjia2", "zhuanjia3");

  private final Function<String, Desk> desks;
  private final House house;
  private @Nullable Desk atWork;

  /** Goes to the desk of whoever is named. */
  Office(Function<String, Desk> desks, House house) {
    this.desks = desks;
    this.house = house;
  }

  /** Somebody comes to work, and whoever did before has left. */
  Desk as(String user) {
    if (atWork != null) {
      atWork.leave();
    }
    atWork = desks.apply(user);
    return atWork;
  }

  void asksForMore(String number, String reason) {
    var wang = as("wang").claim("形式审查", number);
    wang.tick("要求补充修改").fill("理由", reason).picture("ask-for-more").submit();
    house.runDueJobs();
  }

  /** Takes an application in; its form is open already. */
  void accepts(Desk wang) {
    wang.tick("材料完整").tick("材料真实").tick("符合要求");
    wang.tick("举办高端学术交流活动（1）").tick("重视党建工作（6）").tick("受理");
    wang.submit();
    house.runDueJobs();
  }

  void threeExpertsScore(String number) {
    for (var expert : EXPERTS) {
      var desk = as(expert).openMine("评分", number).tick("与申报单位无利益关系，独立评分");
      desk.sevenTenthsOfEveryMaximum().fill("总体意见", "组织健全，学术品牌影响大；科普作品偏少。");
      if (expert.equals("zhuanjia1")) {
        refusesMoreThanTheMaximum(desk);
      }
      desk.submit();
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

  void chenConfirmsTheList(String round) {
    var chen = as("chen").claim("审定拟支持名单", round);
    assertThat(chen.form()).containsText("拟支持 1 家");
    chen.picture("confirm-list").tick("同意").submit();
    house.runDueJobs();
  }

  /** The objection is found to be right about one expert's score, which is given anew. */
  void liuSendsAScoreBack(String number, String objection, String answer) {
    var liu = as("liu").claim("核查异议", number);
    assertThat(liu.form()).containsText(objection);
    assertThat(liu.download("证据.pdf")).isEqualTo(House.PDF.getBytes(UTF_8));
    liu.tick("涉及评分且属实，退回重新评分").fill("认定理由", "一项活动重复计分").fill("答复异议人", answer);
    liu.picture("decide-objection").submit();
    liu.claim("退回评分", number).pick("退回哪位专家的评分", "zhuanjia3");
    liu.fill("退回理由", "学术交流活动重复计分").picture("send-score-back").submit();

    var expert = as("zhuanjia3").openMine("重新评分", number);
    assertThat(expert.form()).containsText("学术交流活动重复计分");
    assertThat(expert.field("党的组织建设")).hasValue("28");
    expert.fill("党的组织建设", "20").fill("总体意见", "已扣除重复计分。");
    expert.picture("score-again").submit();
    house.runDueJobs();
  }

  void chenCountersigns(String number) {
    var chen = as("chen").claim("会签协议", number);
    assertThat(chen.form()).containsText("210,000.00");
    chen.fill("签署人", "王主席").picture("countersign").submit();
    house.runDueJobs();
  }

  /** One prepares, another approves, and the first confirms that it was paid that day. */
  void financePays(String number, String tranche, LocalDate day) {
    var zhao = as("zhao").claim("编制" + tranche + "拨款", number);
    zhao.tick("已核对：账户名称、账号、开户银行与协议一致，拨付条件均已满足").submit();
    zhao.claim("复核" + tranche + "拨款", number).tick("同意");
    zhao.submitAndRead("〔G-6〕编制人不能复核自己编制的拨款，请由另一人办理").picture("own-payment-refused");
    zhao.giveBack();

    as("qian").claim("复核" + tranche + "拨款", number).tick("同意").picture("approve").submit();
    house.runDueJobs();

    var paid = as("zhao").claim("确认" + tranche + "已拨", number);
    paid.date("付款日期", day.toString()).fill("付款凭证号", "记-0001");
    paid.picture("confirm-payment").submit();
    house.runDueJobs();
  }

  void acceptanceStaffCheck(String number) {
    var sun = as("sun").claim("检查实施情况", number).picture("check-implementation");
    sun.tick("通过").fill("检查意见", "按协议完成各项工作。").submit();
    var li = as("li").claim("检查资金使用", number).picture("check-fund-use");
    li.tick("通过").fill("检查意见", "专款专用，票据齐全。").submit();
    house.runDueJobs();
  }

  void theYearIsSummedUp(String round) {
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
}
