package cn.zhuli.process;

import cn.zhuli.process.access.Role;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.stereotype.Component;

/**
 * A word that models may use, with what a model has to know of it; expressions in models see these
 * beans and no others. The rule ids of an element can be read by every verb.
 */
@Component
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Verb {

  /** The parameters of the element without which it can't work. */
  String[] needs() default {};

  /** The parameters that it reads, it or what a form of it shows, where the model gives them. */
  String[] takes() default {};

  /** Whose task it may listen to. */
  Role[] by() default {};

  /** Whether the task may be the applicant's, or that of another unit in the case. */
  boolean byUnits() default false;

  /**
   * The answers that it tells apart in a field of the form, such as {@code approved=yes|no}; a form
   * may leave out any but the first.
   */
  String[] answers() default {};
}
