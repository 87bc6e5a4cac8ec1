package cn.zhuli.process.desk;

import java.util.Map;

/** Verdicts of the decision log in words for people; an unknown one is shown as it is. */
public final class Verdicts {

  private static final Map<String, String> LABELS =
      Map.ofEntries(
          Map.entry("eligible", "资格符合"),
          Map.entry("vetoed", "一票否决"),
          Map.entry("conditionUnmet", "条件未满足（不否决）"),
          Map.entry("accept", "予以受理"),
          Map.entry("supplement", "要求补正"),
          Map.entry("reject", "不予受理"),
          Map.entry("rejected", "不予受理"),
          Map.entry("supplemented", "已补正"),
          Map.entry("planned", "已安排"),
          Map.entry("proposed", "已拟定金额"),
          Map.entry("routed", "已定办理路径"),
          Map.entry("notProposed", "未拟定金额"),
          Map.entry("entitled", "已核定"),
          Map.entry("notEntitled", "无应得"),
          Map.entry("assigned", "已指派专家"),
          Map.entry("withdrawn", "已撤回或回避"),
          Map.entry("scored", "已评分"),
          Map.entry("SELECTED", "拟支持"),
          Map.entry("TIED", "末位并列"),
          Map.entry("RESERVE", "候补"),
          Map.entry("BELOW_THRESHOLD", "未达分数线"),
          Map.entry("ranked", "已排序"),
          Map.entry("confirmed", "名单通过"),
          Map.entry("sentBack", "名单退回"),
          Map.entry("published", "已发布"),
          Map.entry("promoted", "递补"),
          Map.entry("left", "退出"),
          Map.entry("objectionUpheld", "异议成立"),
          Map.entry("objectionRejected", "异议不成立"),
          Map.entry("prepared", "已拟订"),
          Map.entry("signed", "已签署"),
          Map.entry("agreed", "协议生效"),
          Map.entry("approved", "复核通过"),
          Map.entry("returned", "复核退回"),
          Map.entry("released", "已列入拨款清单"),
          Map.entry("paid", "已拨付"),
          Map.entry("receipted", "凭据已收"),
          Map.entry("handedIn", "材料已提交"),
          Map.entry("rectified", "已整改"),
          Map.entry("passed", "合格"),
          Map.entry("failed", "不合格"),
          Map.entry("accepted", "验收合格"),
          Map.entry("notAccepted", "验收不合格"),
          Map.entry("overdue", "逾期"),
          Map.entry("warning", "通报批评"),
          Map.entry("suspension", "暂停申报"),
          Map.entry("ban", "取消申报资格"),
          Map.entry("sanctioned", "已登记惩戒"),
          Map.entry("recoveryOrdered", "已下达追回通知"),
          Map.entry("recovered", "资金已追回"),
          Map.entry("revoked", "撤销资格"),
          Map.entry("stopped", "中止办理"),
          Map.entry("notSelected", "未入选"),
          Map.entry("droppedAfterNotice", "因异议取消"),
          Map.entry("forfeited", "放弃"),
          Map.entry("NOT_CHOSEN", "未列入"),
          Map.entry("selected", "已遴选"),
          Map.entry("approvedList", "名单批准"),
          Map.entry("excluded", "未予批准"),
          Map.entry("committed", "支持已确定"),
          Map.entry("accountNamed", "账户已确认"),
          Map.entry("placesProposed", "名额已提出"),
          Map.entry("named", "已指定"),
          Map.entry("filed", "已报备"),
          Map.entry("unsuitable", "不具备条件"),
          Map.entry("ended", "已终止"),
          Map.entry("yes", "同意"),
          Map.entry("no", "不同意"),
          Map.entry("completed", "已结项"),
          Map.entry("heldAccountable", "已追责"),
          Map.entry("closed", "已截止或结项"),
          Map.entry("summarised", "已总结"));

  private Verdicts() {}

  public static String label(String verdict) {
    return LABELS.getOrDefault(verdict, verdict);
  }
}
