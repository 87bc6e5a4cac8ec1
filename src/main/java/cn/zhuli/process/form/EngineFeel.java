package cn.zhuli.process.form;

import cn.zhuli.form.Conditions;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Evaluates a form's FEEL with the engine's own FEEL engine, the one its decisions use. */
public final class EngineFeel implements Conditions {

  private static final Logger log = LoggerFactory.getLogger(EngineFeel.class);

  private final FeelEngine feel;

  public EngineFeel(ProcessEngineConfigurationImpl engine) {
    this.feel = feelOf(engine);
  }

  /** Without decisions, or with the old JUEL flavour of FEEL, forms need one of their own. */
  private static FeelEngine feelOf(ProcessEngineConfigurationImpl engine) {
    var dmn = engine.getDmnEngineConfiguration();
    return dmn != null && dmn.getFeelEngine() instanceof ScalaFeelEngine own
        ? own
        : new ScalaFeelEngine(List.of());
  }

  @Override
  public boolean holds(String expression, Map<String, Object> variables) {
    return Boolean.TRUE.equals(value(expression, variables));
  }

  @Override
  public @Nullable Object value(String expression, Map<String, Object> variables) {
    try {
      var context = Variables.fromMap(variables).asVariableContext();
      return Values.plain(feel.<@Nullable Object>evaluateSimpleExpression(expression, context));
    } catch (RuntimeException unreadable) {
      log.debug("Form expression {} can't be evaluated", expression, unreadable);
      return null;
    }
  }
}
