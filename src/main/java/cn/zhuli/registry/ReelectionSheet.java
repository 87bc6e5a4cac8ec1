package cn.zhuli.registry;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The re-elections (换届). */
final class ReelectionSheet implements Sheet<Reelection.Key, Reelection.Course, Reelection> {

  @Override
  public String name() {
    return "换届";
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.CREDIT_CODE,
        Column.date("dueOn", "应换届日期").needed(),
        Column.date("heldOn", "实际换届日期"),
        Column.date("extensionApprovedUntil", "批准延期至"));
  }

  @Override
  public Class<Reelection> entries() {
    return Reelection.class;
  }

  @Override
  public Reelection.@Nullable Key key(Reading row) {
    var society = row.creditCode();
    var dueOn = row.date("dueOn", null);
    return society == null || dueOn == null ? null : new Reelection.Key(society, dueOn);
  }

  @Override
  public Reelection.Course content(Reading row, Reelection.@Nullable Course current) {
    var known = current == null ? Reelection.Course.OPEN : current;
    var heldOn = row.date("heldOn", known.heldOn());
    var extension = row.date("extensionApprovedUntil", known.extensionApprovedUntil());
    checkExtension(row, extension);
    return new Reelection.Course(heldOn, extension);
  }

  private void checkExtension(Reading row, @Nullable LocalDate extension) {
    if (row.isFaulty() || extension == null) {
      return;
    }
    var dueOn = row.date("dueOn", null);
    if (dueOn != null && !extension.isAfter(dueOn)) {
      row.fault(
          "extensionApprovedUntil",
          "批准延期至 " + extension + " 不晚于应换届日期 " + dueOn + "，请核对",
          "The extension to "
              + extension
              + " is no later than the due date "
              + dueOn
              + "; check it");
    }
  }

  @Override
  public Reelection entry(Reelection.Key key, Reelection.Course content) {
    return new Reelection(key, content);
  }
}
