package cn.zhuli.extension;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/** The deadlines of open tasks, told and moved by whoever runs the models. */
public interface TaskTimers {

  /**
   * An open task with a deadline.
   *
   * @param element id of the model's element
   * @param label what the model calls it
   * @param rule ids of the rules that the model names for it
   * @param model id of the model version that is running
   * @param due last instant at which it is in time
   */
  record Timed(String task, String element, String label, String rule, String model, Instant due) {}

  /** The task, if it is open in the case and has a deadline. */
  Optional<Timed> find(String number, String task);

  /** Those of the tasks that are still open. */
  Set<String> open(Collection<String> tasks);

  /**
   * Moves the deadline of a task and, by as much, whatever else is timed by it, such as reminders
   * that are still to come. No other task and no other case is touched.
   *
   * @param due the new last instant at which it is in time
   */
  void move(Timed timed, Instant due);
}
