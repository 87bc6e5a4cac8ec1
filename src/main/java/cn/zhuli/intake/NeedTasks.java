package cn.zhuli.intake;

import cn.zhuli.intake.ApplicantTasks.OpenTask;
import cn.zhuli.need.Need;
import java.util.List;
import java.util.Map;

/** What the unit that filed a need has to do about it, told by whoever runs the models. */
public interface NeedTasks {

  /** What is to be done now, as the member who asks sees it. */
  List<OpenTask> open(Need need);

  /**
   * Does a task on behalf of the member who asks; nothing changes when it is refused.
   *
   * @throws cn.zhuli.rule.Refused when the values do not answer the form, the task is done already,
   *     or it is not a task about this need
   */
  void complete(Need need, String task, Map<String, Object> values);
}
