package cn.zhuli.process;

import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.core.variable.scope.AbstractVariableScope;

/**
 * A routing fact that a model reads; the same words in model and code. The domain's own data is
 * never put into the engine (design §3).
 */
public record Variable<T>(String name, Class<T> type) {

  public static final Variable<String> ROUND = of("round", String.class);
  public static final Variable<String> APPLICANT = of("applicant", String.class);

  /** The public name of the applicant, for work lists. */
  public static final Variable<String> APPLICANT_NAME = of("applicantName", String.class);

  /** Application number or round id, for work lists, which do not show business keys. */
  public static final Variable<String> BUSINESS_KEY = of("businessKey", String.class);

  public static final Variable<Boolean> APPLICATION = of("application", Boolean.class);
  public static final Variable<Date> APPLICATION_DEADLINE = of("applicationDeadline", Date.class);
  public static final Variable<Boolean> MILESTONE_REACHED = of("milestoneReached", Boolean.class);
  public static final Variable<Boolean> LIST_CONFIRMED = of("listConfirmed", Boolean.class);
  public static final Variable<Boolean> LIST_APPROVED = of("listApproved", Boolean.class);
  public static final Variable<Boolean> ELIGIBLE = of("eligible", Boolean.class);
  public static final Variable<Boolean> FORM_ACCEPTED = of("formAccepted", Boolean.class);
  public static final Variable<Boolean> SUPPLEMENT_ASKED = of("supplementAsked", Boolean.class);
  public static final Variable<Date> SUPPLEMENT_DUE = of("supplementDue", Date.class);
  public static final Variable<Boolean> AMOUNT_PROPOSED = of("amountProposed", Boolean.class);
  public static final Variable<Boolean> PANEL_COMPLETE = of("panelComplete", Boolean.class);
  public static final Variable<String> EXPERT = of("expert", String.class);
  public static final Variable<Boolean> WITHDRAWN = of("withdrawn", Boolean.class);
  public static final Variable<Boolean> SUBSTITUTE_FOUND = of("substituteFound", Boolean.class);
  public static final Variable<Boolean> SELECTED = of("selected", Boolean.class);
  public static final Variable<Boolean> RESERVE = of("reserve", Boolean.class);
  public static final Variable<Date> NOTICE_ENDS = of("noticeEnds", Date.class);
  public static final Variable<String> OBJECTION = of("objection", String.class);
  public static final Variable<Boolean> OBJECTION_UPHELD = of("objectionUpheld", Boolean.class);
  public static final Variable<Boolean> SCORE_DISPUTED = of("scoreDisputed", Boolean.class);
  public static final Variable<Boolean> PLACE_KEPT = of("placeKept", Boolean.class);
  public static final Variable<Boolean> PAYMENT_APPROVED = of("paymentApproved", Boolean.class);
  public static final Variable<Boolean> ACCEPTED = of("accepted", Boolean.class);
  public static final Variable<Boolean> RECTIFIABLE = of("rectifiable", Boolean.class);
  public static final Variable<Date> RECTIFICATION_DUE = of("rectificationDue", Date.class);
  public static final Variable<Boolean> RECOVER = of("recover", Boolean.class);

  /** Id of the need that is reviewed. */
  public static final Variable<String> NEED = of("need", String.class);

  public static final Variable<Date> NEEDS_DUE = of("needsDue", Date.class);
  public static final Variable<Boolean> NEED_ACCEPTED = of("needAccepted", Boolean.class);
  public static final Variable<Boolean> NEED_SUPPLEMENT_ASKED =
      of("needSupplementAsked", Boolean.class);
  public static final Variable<Date> NEED_SUPPLEMENT_DUE = of("needSupplementDue", Date.class);

  private static <T> Variable<T> of(String name, Class<T> type) {
    return new Variable<>(name, type);
  }

  public void set(VariableScope scope, T value) {
    scope.setVariable(name, value);
  }

  /**
   * Sets it where another variable has its place, so that parallel ways that each have their own of
   * that one each have their own of this.
   */
  public void setBeside(Variable<?> other, DelegateTask task, T value) {
    placeOf(other, task).setVariableLocal(name, value);
  }

  /** What was set where another variable has its place; empty if nothing was. */
  public Optional<T> findBeside(Variable<?> other, DelegateTask task) {
    return Optional.ofNullable(placeOf(other, task).getVariableLocal(name)).map(type::cast);
  }

  private static VariableScope placeOf(Variable<?> variable, DelegateTask task) {
    var scope = (AbstractVariableScope) task.getExecution();
    while (!scope.hasVariableLocal(variable.name())) {
      scope = scope.getParentVariableScope();
      if (scope == null) {
        throw new IllegalStateException("The case has no " + variable.name() + " yet");
      }
    }
    return scope;
  }

  public T get(VariableScope scope) {
    var value = scope.getVariable(name);
    if (value == null) {
      throw new IllegalStateException("The case has no " + name + " yet");
    }
    return type.cast(value);
  }
}
