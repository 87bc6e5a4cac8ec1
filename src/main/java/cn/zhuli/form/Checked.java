package cn.zhuli.form;

import java.util.List;
import java.util.Map;

/**
 * A submission held against its form.
 *
 * @param violations every reason to refuse it; empty if there is none
 * @param values what was answered, normalised: numbers are {@code BigDecimal}, ticks {@code
 *     Boolean}, dates and times ISO strings, texts stripped, several choices {@code List}, groups
 *     {@code Map}, rows {@code List<Map>}. Unanswered and hidden fields are absent. Means nothing
 *     while there are violations.
 */
public record Checked(List<Violation> violations, Map<String, Object> values) {

  public boolean isAccepted() {
    return violations.isEmpty();
  }
}
