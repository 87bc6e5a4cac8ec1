package cn.zhuli.office.web.round;

import cn.zhuli.intake.Milestones;
import cn.zhuli.intake.OpenWork;
import java.util.List;

/**
 * What a round waits for.
 *
 * @param milestone what has to be passed, as the model names it
 * @param label what the model calls the step that waits
 * @param concerned whether all or only the selected applications have to pass
 * @param missing the applications that have not, each with what keeps it
 */
record Waiting(
    String milestone, String label, Milestones.Concerned concerned, List<Missing> missing) {

  /**
   * An application that the round waits for.
   *
   * @param scores whose scores are missing; empty when no expert is waited for
   * @param open what is open in the case, and whose turn it is
   */
  record Missing(String number, String applicant, List<Judge> scores, List<OpenWork.Step> open) {}

  /** An expert who has not scored yet. */
  record Judge(String expert, String name) {}
}
