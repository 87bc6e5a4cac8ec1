package cn.zhuli.process.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.jspecify.annotations.Nullable;

/**
 * What a person answered in a task's form, checked and typed, for the task's {@code complete}
 * listeners. It exists only while the task completes and is never stored. Fields inside a group are
 * asked for by path: {@code applicant.account}.
 *
 * <p>Asking for an answer that is not there, or is of another type, is a fault of the model: {@code
 * IllegalStateException}, and the task stays open.
 */
public final class Submission {

  /** The task-local variable that listeners find it in. */
  static final String VARIABLE = "submission";

  private final Map<String, Object> values;

  private Submission(Map<String, Object> values) {
    this.values = values;
  }

  /** The submission that completes this task. */
  public static Submission of(DelegateTask task) {
    var found = task.getVariableLocalTyped(VARIABLE);
    if (found == null || !found.isTransient() || !(found.getValue() instanceof Map<?, ?> map)) {
      throw new IllegalStateException(
          "Task " + task.getTaskDefinitionKey() + " has no checked submission: no Camunda Form?");
    }
    return of(map);
  }

  private static Submission of(Map<?, ?> values) {
    @SuppressWarnings("unchecked")
    var typed = (Map<String, Object>) values;
    return new Submission(typed);
  }

  public boolean has(String name) {
    return find(name) != null;
  }

  public String text(String name) {
    return need(name, String.class);
  }

  public Optional<String> optionalText(String name) {
    return optional(name, String.class);
  }

  public BigDecimal number(String name) {
    return need(name, BigDecimal.class);
  }

  public Optional<BigDecimal> optionalNumber(String name) {
    return optional(name, BigDecimal.class);
  }

  /** Whether a box was ticked; one that was not shown is not ticked. */
  public boolean flag(String name) {
    return optional(name, Boolean.class).orElse(false);
  }

  public LocalDate date(String name) {
    return LocalDate.parse(text(name));
  }

  /** The chosen options; none if nothing was chosen. */
  public List<String> list(String name) {
    return items(name).stream().map(String::valueOf).toList();
  }

  /** The rows of a dynamic list; none if it was left empty. */
  public List<Submission> rows(String name) {
    return items(name).stream().map(row -> of((Map<?, ?>) row)).toList();
  }

  /** All answers by key, groups nested; can't be changed. */
  public Map<String, Object> asMap() {
    return values;
  }

  private List<?> items(String name) {
    return optional(name, List.class).<List<?>>map(items -> items).orElse(List.of());
  }

  private <T> T need(String name, Class<T> type) {
    return optional(name, type)
        .orElseThrow(() -> new IllegalStateException("The form has no answer for " + name));
  }

  private <T> Optional<T> optional(String name, Class<T> type) {
    var value = find(name);
    if (value != null && !type.isInstance(value)) {
      throw new IllegalStateException(name + " is no " + type.getSimpleName() + " in this form");
    }
    return Optional.ofNullable(type.cast(value));
  }

  private @Nullable Object find(String name) {
    Object found = values;
    for (var segment : name.split("\\.")) {
      found = found instanceof Map<?, ?> map ? map.get(segment) : null;
    }
    return found;
  }
}
