package cn.zhuli.process.form;

import cn.zhuli.form.Violation;
import java.util.List;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.jspecify.annotations.Nullable;

/**
 * A task was not completed, for reasons its person can do something about; nothing has changed. It
 * is the one kind of exception that the REST resources {@code complete} and {@code submit-form} of
 * Camunda 7.24 answer with 400 and its message.
 */
public class SubmissionRefused extends FormFieldValidationException {

  private final transient List<Violation> violations;

  SubmissionRefused(String message, List<Violation> violations, @Nullable Throwable cause) {
    super(null, message, cause);
    this.violations = List.copyOf(violations);
  }

  /** What is wrong with the submission, field by field; empty if it is something else. */
  public List<Violation> violations() {
    return violations;
  }
}
