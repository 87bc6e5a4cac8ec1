package cn.zhuli.form;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Evaluates the FEEL expressions of a form. Expressions come without their leading {@code =}. */
public interface Conditions {

  /** Whether the expression is true; what cannot be evaluated does not hold. */
  boolean holds(String feel, Map<String, Object> variables);

  /** What the expression yields as plain values; {@code null} if it cannot be evaluated. */
  @Nullable Object value(String feel, Map<String, Object> variables);
}
