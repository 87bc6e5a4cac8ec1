package cn.zhuli.intake;

import cn.zhuli.rule.Refused;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an applicant, or another unit involved, has to do in a case, told and taken in by whoever
 * runs the models.
 */
public interface ApplicantTasks {

  /**
   * Something to be done.
   *
   * @param element id of the model's element
   * @param label what the model calls it
   * @param due last instant at which it is in time, where there is a limit
   * @param form the form to fill in, as JSON
   * @param values what the form starts with and shows, by field id
   */
  record OpenTask(
      String id,
      String element,
      String label,
      @Nullable Instant due,
      String form,
      Map<String, Object> values) {}

  /**
   * What units have to do in a case now, as the member who asks sees it.
   *
   * @param units credit codes of the units for which the member acts
   */
  List<OpenTask> open(Application application, List<String> units);

  /** The task that asks for the receipt of a tranche, if it is open. */
  Optional<String> receipt(Application application, List<String> units, int tranche);

  /**
   * Does a task on behalf of the member who asks; nothing changes when it is refused.
   *
   * @throws Refused when the values do not answer the form, the task is done already, or it is not
   *     a task of these units
   */
  void complete(
      Application application, List<String> units, String task, Map<String, Object> values);
}
