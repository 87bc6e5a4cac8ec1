package cn.zhuli.registry;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who came to the association's events (出席). */
final class AttendanceSheet implements Sheet<Attendance.Key, Attendance.Answer, Attendance> {

  @Override
  public String name() {
    return "出席";
  }

  @Override
  public List<Column> columns() {
    return List.of(
        Column.CREDIT_CODE,
        Column.text("event", "活动名称").needed(),
        Column.date("heldOn", "活动日期").needed(),
        Column.yesNo("present", "是否出席").needed(),
        Column.yesNo("excused", "是否请假"));
  }

  @Override
  public Class<Attendance> entries() {
    return Attendance.class;
  }

  @Override
  public Attendance.@Nullable Key key(Reading row) {
    var society = row.creditCode();
    var event = row.text("event", 200, null);
    var heldOn = row.date("heldOn", null);
    return society == null || event == null || heldOn == null
        ? null
        : new Attendance.Key(society, event, heldOn);
  }

  /** An absence without a word on its excuse is no proof of an unexcused one: it must be said. */
  @Override
  public Attendance.@Nullable Answer content(Reading row, Attendance.@Nullable Answer current) {
    var present = row.yesNo("present", null);
    var excused = row.yesNo("excused", current == null ? null : current.excused());
    if (present == null) {
      return null;
    }
    if (!present && excused == null && !row.isFaulty()) {
      row.fault(
          "excused", "未出席的须写明是否请假（是/否）", "Say whether the absence was excused: 是 (yes) or 否 (no)");
    }
    return new Attendance.Answer(present, Boolean.TRUE.equals(excused));
  }

  @Override
  public Attendance entry(Attendance.Key key, Attendance.Answer content) {
    return new Attendance(key, content);
  }
}
