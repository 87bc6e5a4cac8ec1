package cn.zhuli.rehearsal;

import java.time.LocalDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A need that a unit files in a rehearsed year.
 *
 * @param as what the scenario calls it
 * @param round year of the round it is filed in; the first if left out
 * @param files when; an hour after the opening if left out
 * @param answers fields of the need's form
 */
record NeedPlan(
    String as,
    FilerPlan unit,
    @Nullable Integer round,
    @Nullable LocalDateTime files,
    @Nullable Map<String, Object> answers,
    @Nullable Map<String, Object> expect) {

  /**
   * The unit, as the registry knows it; what is left out is as for applicants.
   *
   * @param kind 单位类型 in the registry
   * @param level 级别 in the registry
   * @param city 所在市 in the registry, which knows none if it is left out
   */
  record FilerPlan(
      String name,
      @Nullable String creditCode,
      @Nullable String kind,
      @Nullable String level,
      @Nullable String city) {}

  /** User id under which the unit acts. */
  String person() {
    return "society:" + as;
  }
}
