package cn.zhuli.rehearsal;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An applicant, or {@code times} of them.
 *
 * @param as what the scenario calls it
 * @param round year of the round it applies in; the first if left out
 * @param registry what the registry knows: sheet name to rows, by the column names of imports
 * @param entitled code of the track in which it is due something without applying
 * @param need the need it applies to, by what the scenario calls it
 * @param partners who applies with it, by what the scenario calls them
 * @param tasks answers at its tasks, instead of the defaults
 */
record ApplicantPlan(
    String as,
    @Nullable Integer times,
    @Nullable String name,
    @Nullable String creditCode,
    @Nullable Integer round,
    @Nullable LocalDateTime submits,
    @Nullable Map<String, List<Map<String, Object>>> registry,
    @Nullable Boolean unregistered,
    @Nullable String entitled,
    @Nullable String need,
    @Nullable List<String> partners,
    @Nullable Map<String, Object> answers,
    @Nullable Map<String, Object> tasks,
    @Nullable List<HappeningPlan> happenings,
    @Nullable Map<String, Object> expect) {

  /** The plan, or as many as it stands for, each with a name and a second of its own. */
  Stream<ApplicantPlan> repeated() {
    return times == null ? Stream.of(this) : IntStream.rangeClosed(1, times).mapToObj(this::copy);
  }

  private ApplicantPlan copy(int i) {
    return new ApplicantPlan(
        "%s-%04d".formatted(as, i),
        null,
        name == null ? null : name + i,
        null,
        round,
        submits == null ? null : submits.plusSeconds(i),
        registry,
        unregistered,
        entitled,
        need,
        partners,
        answers,
        tasks,
        happenings,
        expect);
  }
}
