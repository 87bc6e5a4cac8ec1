package cn.zhuli.statistics;

import java.util.List;

/** How long work lies at each stage, told by whoever runs the models. */
public interface StageDays {

  /**
   * A stage of the programme, or a task at which people work.
   *
   * @param step id of the model's element
   * @param label what the model calls it
   * @param done how often it was gone through
   * @param averageDays days from its beginning to its end, on average, to a tenth
   */
  record Stage(String step, String label, int done, double averageDays) {}

  /**
   * The stages of a round and of its applications in the order of their models; where these have
   * none, the tasks in the order in which they were first done.
   */
  List<Stage> of(String round);

  /** The same over all that is on record. */
  List<Stage> ofAll();
}
