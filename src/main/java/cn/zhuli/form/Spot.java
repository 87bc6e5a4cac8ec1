package cn.zhuli.form;

import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One field while it is being checked: where complaints about it go, and what its expressions see.
 *
 * @param known what the server knows at the form's root; dynamic options come from here only
 */
record Spot(
    String field,
    String label,
    Map<String, ?> known,
    Map<String, Object> variables,
    Conditions conditions,
    Consumer<Violation> report) {

  void refuse(String code, String zh, String en) {
    report.accept(new Violation(field, label, code, zh, en));
  }

  @Nullable Object value(String feel) {
    return conditions.value(feel, variables);
  }

  boolean holds(String feel) {
    return conditions.holds(feel, variables);
  }

  /** The same field, complaining to nobody: for values that did not come from the person. */
  Spot silently() {
    return new Spot(field, label, known, variables, conditions, violation -> {});
  }
}
