package cn.zhuli.process.form;

import java.util.Map;
import java.util.Set;

/**
 * Supplies what a task's form shows, so that it need not lie in the engine as variables. Called
 * inside the engine's transaction, after the person's right to the task has been checked, with the
 * engine's own authorization checks off.
 */
public interface TaskView {

  /**
   * What this view knows about the task, as plain values: text, numbers, truth, dates, lists, maps.
   *
   * @param wanted the names the form shows or fills in; anything else is dropped
   */
  Map<String, Object> view(String taskId, Set<String> wanted);

  /**
   * Says "no" in the words of a rule, where the form could only say that an answer is none of its
   * options. Asked before the form is; throws what a listener throws.
   *
   * @param sent what was sent, as plain values; trusted in nothing
   */
  default void refuse(String taskId, Map<String, Object> sent) {}
}
