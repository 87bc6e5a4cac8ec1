package cn.zhuli.extension;

import cn.zhuli.calendar.Deadline;
import cn.zhuli.calendar.Time;
import cn.zhuli.extension.Extension.State;
import cn.zhuli.rule.Refusal;
import cn.zhuli.rule.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Why more time is not given. */
final class Refusals {

  private Refusals() {}

  static Refused withoutDeadline() {
    return conflict(
        "task",
        "该事项没有自己的截止时间，或已经办结，不能延期；申报截止等整个批次的期限也不能为一个单位延长",
        "This task has no deadline of its own, or is done; nor can a deadline of the whole round,"
            + " such as the call's end, be moved for one unit");
  }

  static void late(Instant due, Instant now) {
    if (new Deadline(due).missedBy(now)) {
      throw conflict(
          "task",
          "截止时间（" + day(due) + "）已过，不能再延期；请与主管部门联系",
          "The deadline (" + day(due) + ") has passed; it can't be moved any more");
    }
  }

  static void notLonger(Instant due, Instant wanted) {
    if (!wanted.isAfter(due)) {
      throw new Refused(
          Refused.Kind.INVALID,
          Refusal.ofField(
              "until",
              "延期后的日期应晚于现在的截止日期 " + day(due),
              "The new day must be later than the present deadline, " + day(due)));
    }
  }

  static void second(List<Extension> earlier) {
    if (earlier.stream().anyMatch(one -> one.is(State.ASKED))) {
      throw conflict(
          "task",
          "该事项已有一份延期申请等待答复，无需重复提交",
          "A request for this task is waiting for its answer already");
    }
  }

  static Refused decided(Extension extension) {
    return conflict(
        "extension",
        "该申请已由 %s 答复：%s；请刷新后再看".formatted(by(extension), extension.state().label()),
        "%s has answered this request already: %s; reload and look again"
            .formatted(by(extension), extension.is(State.APPROVED) ? "granted" : "not granted"));
  }

  private static String by(Extension extension) {
    return extension.decidedBy().orElse("");
  }

  private static LocalDate day(Instant due) {
    return LocalDate.ofInstant(due, Time.ZONE);
  }

  private static Refused conflict(String field, String zh, String en) {
    return new Refused(Refused.Kind.CONFLICT, Refusal.ofField(field, zh, en));
  }
}
