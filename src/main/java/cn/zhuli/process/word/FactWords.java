package cn.zhuli.process.word;

import cn.zhuli.intake.Standing;
import cn.zhuli.programme.Wording.Words;
import cn.zhuli.registry.Level;
import cn.zhuli.registry.UnitKind;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What those facts are called that no form asks for: the domain itself writes them down. */
final class FactWords {

  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("societyLevel", "登记层级"),
          Map.entry("societyAuthority", "所属科协"),
          Map.entry("unitKind", "单位类型"),
          Map.entry("city", "所在市"),
          Map.entry("foundedOn", "成立日期"),
          Map.entry("need", "需求编号"),
          Map.entry("needs", "公布的需求"),
          Map.entry("needUnit", "需求报送单位"),
          Map.entry("needCity", "需求所在市"),
          Map.entry("partner", "联合单位"),
          Map.entry("partners", "联合单位"),
          Map.entry("lead", "牵头单位"),
          Map.entry("round", "批次"),
          Map.entry("participants", "参与单位和人员"),
          Map.entry("excluded", "未通过的"),
          Map.entry("goals", "多年目标"),
          Map.entry("goal", "目标"),
          Map.entry("target", "目标值"),
          Map.entry("reached", "已达到"),
          Map.entry("created", "新增行数"),
          Map.entry("updated", "更新行数"),
          Map.entry("unchanged", "未变行数"),
          Map.entry("refusedRows", "未导入行数"),
          Map.entry("refused", "未导入的行"),
          Map.entry("disagreements", "合计不符"),
          Map.entry("unit", "单位"),
          Map.entry("figures", "任务与完成"),
          Map.entry("actual", "完成"),
          Map.entry("measure", "指标"),
          Map.entry("penaltiesLast24Months", "近 24 个月处罚次数"),
          Map.entry("sanctionsLast24Months", "近 24 个月惩戒次数"),
          Map.entry("sanctionInForce", "有惩戒在执行"),
          Map.entry("fraudOnRecord", "有弄虚作假记录"),
          Map.entry("unexcusedAbsencesLast24Months", "近 24 个月无故缺席次数"),
          Map.entry("conditionsDeclared", "自报符合的条件项数"),
          Map.entry("conditionsMet", "核定符合的条件项数"),
          Map.entry("differences", "申报与登记不一致之处"),
          Map.entry("declared", "申报"),
          Map.entry("registered", "登记"),
          Map.entry("submittedAt", "提交时间"),
          Map.entry("submittedOn", "提交日期"),
          Map.entry("earlierAwards", "以往获支持次数"),
          Map.entry("partnersCount", "合作单位数"),
          Map.entry("track", "类别"),
          Map.entry("tracks", "类别"),
          Map.entry("most", "每项上限（元）"),
          Map.entry("supplementDue", "补正截止"),
          Map.entry("experts", "专家"),
          Map.entry("expert", "专家"),
          Map.entry("total", "总分"),
          Map.entry("totals", "各份总分"),
          Map.entry("score", "得分"),
          Map.entry("rank", "名次"),
          Map.entry("applications", "申报数"),
          Map.entry("room", "可支持家数"),
          Map.entry("places", "名额"),
          Map.entry("budget", "预算"),
          Map.entry("threshold", "分数线"),
          Map.entry("standings", "去向统计"),
          Map.entry("chosen", "末位并列中选定"),
          Map.entry("freePlaces", "剩余名额"),
          Map.entry("placeFreed", "腾出名额"),
          Map.entry("instead", "替代"),
          Map.entry("notice", "公示编号"),
          Map.entry("hash", "内容校验值（SHA-256）"),
          Map.entry("endsAt", "截止"),
          Map.entry("listed", "列入家数"),
          Map.entry("objection", "异议编号"),
          Map.entry("answer", "答复"),
          Map.entry("amount", "金额（元）"),
          Map.entry("tranches", "各期金额（元）"),
          Map.entry("tranche", "期次"),
          Map.entry("signatory", "签署人"),
          Map.entry("account", "收款户名"),
          Map.entry("committed", "批次已承诺（元）"),
          Map.entry("paid", "已拨付（元）"),
          Map.entry("recovered", "已追回（元）"),
          Map.entry("preparedBy", "编制人"),
          Map.entry("approvedBy", "复核人"),
          Map.entry("paidOn", "拨付日期"),
          Map.entry("on", "日期"),
          Map.entry("voucherNo", "凭证号"),
          Map.entry("attempt", "第几次验收"),
          Map.entry("rectifyBy", "整改截止"),
          Map.entry("months", "期限（月）"),
          Map.entry("recoverAmount", "追回金额（元）"),
          Map.entry("outstanding", "已拨未追回（元）"),
          Map.entry("sanction", "惩戒"),
          Map.entry("until", "有效期至"),
          Map.entry("outcome", "结果"),
          Map.entry("reason", "理由"),
          Map.entry("finding", "查实情况"),
          Map.entry("documents", "材料"),
          Map.entry("deadline", "申报截止"),
          Map.entry("award", "支持金额（元）"),
          Map.entry("materialsDue", "验收材料期限"),
          Map.entry("task", "事项"),
          Map.entry("oldDue", "原截止"),
          Map.entry("newDue", "新截止"),
          Map.entry("wanted", "申请延至"),
          Map.entry("asked", "申请理由"));

  private static final List<String> OUTCOMES =
      List.of(
          "vetoed",
          "rejected",
          "withdrawn",
          "notSelected",
          "droppedAfterNotice",
          "forfeited",
          "unsuitable",
          "ended",
          "completed",
          "heldAccountable",
          "revoked");

  private static final Map<String, Map<String, String>> OPTIONS =
      Map.of(
          "societyLevel",
          Arrays.stream(Level.values())
              .collect(Collectors.toMap(Enum::name, level -> level.words().get(0))),
          "unitKind",
          Arrays.stream(UnitKind.values())
              .collect(Collectors.toMap(Enum::name, kind -> kind.words().get(0))),
          "outcome",
          OUTCOMES.stream().collect(Collectors.toMap(Function.identity(), Verdicts::label)),
          "sanction",
          Stream.of("warning", "suspension", "ban")
              .collect(Collectors.toMap(Function.identity(), Verdicts::label)));

  private FactWords() {}

  /** The forms' words, and beneath them these. */
  static Words under(Words forms) {
    var names = new HashMap<>(NAMES);
    Arrays.stream(Standing.values()).forEach(it -> names.put(it.name(), it.label()));
    return new Words(names, OPTIONS).under(forms);
  }
}
