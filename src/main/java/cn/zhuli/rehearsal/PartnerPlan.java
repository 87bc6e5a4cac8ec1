package cn.zhuli.rehearsal;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A unit that applies together with applicants which name it.
 *
 * @param as what the scenario calls it
 * @param registry what the registry knows of it, over what it knows of everybody
 * @param answers fields of the consent form
 * @param consents when it consents, or {@code false} if it never does; just before the application
 *     is made if left out
 * @param expect rule and reason with which its consent must be refused
 */
record PartnerPlan(
    String as,
    @Nullable String name,
    @Nullable String creditCode,
    @Nullable Map<String, List<Map<String, Object>>> registry,
    @Nullable Map<String, Object> answers,
    @Nullable Object consents,
    @Nullable Map<String, Object> expect) {

  boolean neverConsents() {
    return "false".equals(String.valueOf(consents));
  }

  /** When it consents, where the scenario says so. */
  @Nullable LocalDateTime consentsOn() {
    return consents == null || neverConsents() ? null : LocalDateTime.parse(consents.toString());
  }

  /** User id under which it acts. */
  String person() {
    return "society:" + as;
  }
}
