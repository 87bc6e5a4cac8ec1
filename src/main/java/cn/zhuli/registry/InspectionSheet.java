package cn.zhuli.registry;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The yearly examinations (检查). */
final class InspectionSheet implements Sheet<Inspection.Key, Inspection.Result, Inspection> {

  @Override
  public String name() {
    return "检查";
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.CREDIT_CODE,
        Column.text("year", "年度").needed(),
        Column.choice("kind", "检查类别", Inspection.Kind.values()).needed(),
        Column.yesNo("passed", "是否合格").needed());
  }

  @Override
  public Class<Inspection> entries() {
    return Inspection.class;
  }

  @Override
  public Inspection.@Nullable Key key(Reading row) {
    var society = row.creditCode();
    var year = row.year("year");
    var kind = row.choice("kind", Inspection.Kind.values(), null);
    return society == null || year == null || kind == null
        ? null
        : new Inspection.Key(society, year, kind);
  }

  @Override
  public Inspection.@Nullable Result content(Reading row, Inspection.@Nullable Result current) {
    var passed = row.yesNo("passed", null);
    return passed == null ? null : new Inspection.Result(passed);
  }

  @Override
  public Inspection entry(Inspection.Key key, Inspection.Result content) {
    return new Inspection(key, content);
  }
}
