package cn.zhuli.registry;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How societies are run (治理). */
final class GovernanceSheet implements Sheet<Governance.Key, Indicators, Governance> {

  @Override
  public String name() {
    return "治理";
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.CREDIT_CODE,
        Column.date("asOf", "截至日期").needed(),
        Column.yesNo("partyOrganisation", "党组织健全"),
        Column.yesNo("partyRules", "党建制度完善"),
        Column.yesNo("partyActivities", "开展党的活动"),
        Column.yesNo("councilComplete", "理事会健全"),
        Column.yesNo("secretariatComplete", "秘书处健全"),
        Column.yesNo("supervisorsComplete", "监事会健全"),
        Column.yesNo("meetingsByStatute", "依章程履职"),
        Column.yesNo("branchesManaged", "分支机构管理规范"),
        Column.yesNo("assignedTasksDone", "完成交办工作"),
        Column.yesNo("integrityGood", "诚信记录良好"));
  }

  @Override
  public Class<Governance> entries() {
    return Governance.class;
  }

  @Override
  public Governance.@Nullable Key key(Reading row) {
    var society = row.creditCode();
    var asOf = row.date("asOf", null);
    return society == null || asOf == null ? null : new Governance.Key(society, asOf);
  }

  @Override
  public Indicators content(Reading row, @Nullable Indicators current) {
    var known = current == null ? Indicators.UNKNOWN : current;
    return new Indicators(
        row.yesNo("partyOrganisation", known.partyOrganisation()),
        row.yesNo("partyRules", known.partyRules()),
        row.yesNo("partyActivities", known.partyActivities()),
        row.yesNo("councilComplete", known.councilComplete()),
        row.yesNo("secretariatComplete", known.secretariatComplete()),
        row.yesNo("supervisorsComplete", known.supervisorsComplete()),
        row.yesNo("meetingsByStatute", known.meetingsByStatute()),
        row.yesNo("branchesManaged", known.branchesManaged()),
        row.yesNo("assignedTasksDone", known.assignedTasksDone()),
        row.yesNo("integrityGood", known.integrityGood()));
  }

  @Override
  public Governance entry(Governance.Key key, Indicators content) {
    return new Governance(key, content);
  }
}
