package cn.zhuli.model;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says that a test proves a rule which no scenario can: a page, a file, a figure. Read in the
 * sources by {@link RulesPage}.
 */
@Retention(RetentionPolicy.SOURCE)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Proves {

  /** Rule ids. */
  String[] value();
}
