package cn.zhuli.rehearsal;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What happens in a rehearsed year: the round's terms, who applies with which facts, what people
 * answer at tasks, what happens when, and what is expected of it. Tasks and fields are named by
 * their ids in the model. The page {@code docs/rehearsal.md} describes the format.
 *
 * @param extending another file, relative to this one, whose entries apply where this one is silent
 * @param programme key of a shipped programme
 * @param bundle folder of another bundle, relative to the file
 */
record Scenario(
    @Nullable String name,
    @JsonProperty("extends") @Nullable String extending,
    @Nullable String programme,
    @Nullable String bundle,
    @Nullable List<RoundPlan> rounds,
    @Nullable Map<String, Object> answers,
    @Nullable Map<String, Object> tasks,
    @Nullable Map<String, List<Map<String, Object>>> registry,
    @Nullable List<UnitPlan> units,
    @Nullable List<ExpertPlan> experts,
    @Nullable List<NeedPlan> needs,
    @Nullable List<PartnerPlan> partners,
    @Nullable List<ApplicantPlan> applicants,
    @Nullable List<HappeningPlan> happenings,
    @Nullable List<FiguresPlan> targets,
    @Nullable List<FiguresPlan> actuals) {

  /**
   * A round to be opened; what is left out is the model's default.
   *
   * @param bundle folder of a revised bundle that is deployed just before this round is opened
   */
  record RoundPlan(
      int year,
      @Nullable String bundle,
      LocalDateTime opens,
      LocalDateTime deadline,
      @Nullable Integer places,
      @Nullable BigDecimal award,
      @Nullable BigDecimal budget,
      @Nullable LocalDate materialsDue,
      @Nullable Map<String, Object> tasks,
      @Nullable Map<String, Object> expect) {}

  /**
   * A unit of the registry that does not apply, but takes part: a lead society, an association.
   *
   * @param registry sheet name to rows, as an applicant's
   */
  record UnitPlan(
      String as,
      String name,
      @Nullable String creditCode,
      @Nullable Map<String, List<Map<String, Object>>> registry) {}

  /** An expert of the pool. */
  record ExpertPlan(
      String id,
      @Nullable String name,
      @Nullable String unit,
      @Nullable List<String> conflicts,
      @Nullable LocalDateTime joins) {}

  /** This scenario, with what another one says where this one is silent. */
  Scenario over(Scenario base) {
    return new Scenario(
        or(name, base.name),
        null,
        or(programme, base.programme),
        or(bundle, base.bundle),
        or(rounds, base.rounds),
        merged(base.answers, answers),
        merged(base.tasks, tasks),
        merged(base.registry, registry),
        joined(base.units, units),
        or(experts, base.experts),
        or(needs, base.needs),
        or(partners, base.partners),
        joined(base.applicants, applicants),
        joined(base.happenings, happenings),
        joined(base.targets, targets),
        joined(base.actuals, actuals));
  }

  List<RoundPlan> roundsPlanned() {
    return Objects.requireNonNullElse(rounds, List.of());
  }

  List<NeedPlan> needsPlanned() {
    return Objects.requireNonNullElse(needs, List.of());
  }

  List<PartnerPlan> partnersPlanned() {
    return Objects.requireNonNullElse(partners, List.of());
  }

  List<ApplicantPlan> cast() {
    return Objects.requireNonNullElse(applicants, List.<ApplicantPlan>of()).stream()
        .flatMap(ApplicantPlan::repeated)
        .toList();
  }

  private static <T> @Nullable T or(@Nullable T own, @Nullable T base) {
    return own == null ? base : own;
  }

  static <V> Map<String, V> merged(@Nullable Map<String, V> base, @Nullable Map<String, V> own) {
    var both = new LinkedHashMap<String, V>();
    Stream.of(base, own).filter(Objects::nonNull).forEach(both::putAll);
    return both;
  }

  private static <T> List<T> joined(@Nullable List<T> base, @Nullable List<T> own) {
    var both = new ArrayList<T>();
    Stream.of(base, own).filter(Objects::nonNull).forEach(both::addAll);
    return both;
  }
}
