package cn.zhuli.browser;

import java.util.List;

/** An application as a society of the demo types it in. */
final class Form {

  private static final List<String> TRUE_OF_THE_SOCIETY =
      List.of(
          "党的组织健全",
          "党建工作制度完善",
          "根据学会工作特点积极开展党的工作",
          "领导机构按期换届",
          "理事会健全",
          "秘书处健全",
          "监事会健全",
          "代表大会、理事会、监事会依法依章程履职",
          "分支机构管理规范",
          "省科协年度工作评价合格",
          "省民政厅年检合格",
          "省民政厅年报合格",
          "无违法违纪问题，未受过通报批评或处罚",
          "诚信记录良好",
          "按要求完成省科协交办的有关工作",
          "举办高端学术交流活动",
          "联合开展工作经验交流",
          "本学会承诺：所填内容和所附材料真实、完整，愿承担由此产生的责任");

  private Form() {}

  static void fillIn(Clerk li) {
    TRUE_OF_THE_SOCIETY.forEach(li::tick);
    li.fill("自评分", "720")
        .fill("自评报告", "逐项自评。<script>alert(1)</script>")
        .fill("项目实施方案", "全年工作方案。")
        .pick("类别", "学术交流")
        .fill("用途", "全国学术会议")
        .fill("金额", "300000")
        .fill("账户名称", "山东省机械工程学会")
        .fill("开户银行", "农业银行")
        .fill("银行账号", "3715274235244493")
        .fill("联系人", "李秘书长")
        .fill("联系电话", "0531-12345678");
  }
}
