package cn.zhuli.process.rehearsal;

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
 * @param stages average days that open work took, by element of the model
 * @param failedExpectations what was expected and did not happen; empty means success
 */
record Outcome(
    String programme,
    String bundle,
    List<Case> applications,
    List<Map<String, Object>> rounds,
    @JsonIgnore Map<String, Double> stages,
    List<String> failedExpectations) {

  /** What became of one application, or of the attempt to file it. */
  record Case(
      String as,
      String applicant,
      @Nullable String number,
      @Nullable String outcome,
      @Nullable String rule,
      @Nullable Integer rank,
      @Nullable BigDecimal score,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String standing,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String reason,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> sanctions,
      List<Paid> payments,
      List<Taken> decisions) {}

  /** A payment that was made. */
  record Paid(int tranche, BigDecimal amount, String on) {}

  /** A decision that was taken. */
  record Taken(String at, String step, String rule, String verdict, String by) {}
}
