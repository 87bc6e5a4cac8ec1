package cn.zhuli.rehearsal;

import cn.zhuli.payment.TrackSums;
import cn.zhuli.rule.Refused;
import cn.zhuli.statistics.StageDays;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a rehearsed year came to; one JSON document.
 *
 * @param programme key of the programme
 * @param bundle key and content hash of the bundle it ran on
 * @param stages how many days cases lay in each stage, on average
 * @param failedExpectations what was expected and did not happen; empty means success
 */
record Outcome(
    String programme,
    String bundle,
    List<Case> applications,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Asked> needs,
    List<Year> rounds,
    @JsonIgnore List<StageDays.Stage> stages,
    List<String> failedExpectations) {

  /**
   * What became of one application, or of the attempt to file it.
   *
   * @param track code of its track
   * @param amount yuan asked for or proposed
   * @param standing where it stood on the list
   * @param reason why it stands there, or what the refusal said
   * @param experts who was ever asked to score it
   * @param objections how each objection ended
   * @param recovered yuan that came back
   */
  record Case(
      String as,
      String applicant,
      @Nullable String number,
      @Nullable String outcome,
      @Nullable String rule,
      @Nullable Integer rank,
      @Nullable BigDecimal score,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String track,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable BigDecimal amount,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String standing,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String reason,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> sanctions,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> experts,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> objections,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable BigDecimal recovered,
      List<Paid> payments,
      List<Taken> decisions,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Told> notifications) {}

  /**
   * What became of a need, or of the attempt to file it.
   *
   * @param status where it stands; {@code refused} when it was not taken in
   * @param reason why it stands there, or what the refusal said
   */
  record Asked(
      String as,
      String unit,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String id,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String status,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String rule,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String reason,
      List<Taken> decisions,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Told> notifications) {

    static Asked turnedAway(NeedPlan plan, @Nullable Refused refused) {
      return new Asked(
          plan.as(),
          plan.unit().name(),
          null,
          refused == null ? null : "refused",
          refused == null ? null : refused.refusals().get(0).rule(),
          refused == null ? null : refused.getMessage(),
          List.of(),
          List.of());
    }
  }

  /** A payment that was made. */
  record Paid(int tranche, BigDecimal amount, String on) {}

  /** A decision that was taken. */
  record Taken(String at, String step, String rule, String verdict, String by) {}

  /** What the applicant was told. */
  record Told(String at, String rule, String text) {}

  /**
   * What a round came to.
   *
   * @param awarded how many hold an award
   * @param notices how many notices were published
   * @param entitlements how many cases were opened without anybody applying
   * @param goals how far each goal of the programme is, by its id (SD-7)
   * @param tracks by code, how many applied, how many are selected, what is committed
   * @param waitsFor the milestone that holds the round, with an application that lacks it
   */
  record Year(
      String id,
      String phase,
      int applications,
      BigDecimal budget,
      BigDecimal committed,
      BigDecimal paid,
      BigDecimal recovered,
      long awarded,
      int notices,
      Map<String, BigDecimal> goals,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, TrackSums.Sum> tracks,
      long entitlements,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String waitsFor,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String waitsOn,
      List<Taken> decisions) {}
}
