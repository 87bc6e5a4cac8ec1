package cn.zhuli.journal;

/**
 * On which occasion something is decided: whose case, at which step of which model, by whom (G-2).
 *
 * @param subject application number, or round id where the whole round is concerned
 * @param round the round's id
 * @param step id of the model's element
 * @param label what the model calls the step, in the policy's words
 * @param rule rule ids that the step carries, such as {@code SL-5, G-3}
 * @param model id of the model version that is running
 * @param by user id, or {@link #SYSTEM}
 */
public record Occasion(
    String subject, String round, String step, String label, String rule, String model, String by) {

  /** Who decides when no person does. */
  public static final String SYSTEM = "system";

  public Occasion under(String otherRule) {
    return new Occasion(subject, round, step, label, otherRule, model, by);
  }

  public Occasion called(String otherLabel) {
    return new Occasion(subject, round, step, otherLabel, rule, model, by);
  }

  public Occasion about(String otherSubject) {
    return new Occasion(otherSubject, round, step, label, rule, model, by);
  }
}
