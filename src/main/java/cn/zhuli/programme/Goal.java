package cn.zhuli.programme;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A goal that a policy states over several years, as a bundle's {@code goals.json} has it (SD-7,
 * ZJ-6).
 *
 * @param id name within the programme
 * @param rule rule id
 * @param label what it is called
 * @param measure what is counted
 * @param fact the fact whose different values are counted, for {@link Measure#DISTINCT_FACT}
 * @param roles the roles whose units are counted, for {@link Measure#DISTINCT_PARTICIPANTS}
 * @param level the level of unit that is counted there, such as {@code PROVINCIAL}; any if left out
 * @param field the list of what was chosen at a task of a round, for {@link Measure#DISTINCT_SAID}
 * @param years how many years up to a round are counted; all if left out
 * @param since first year that is counted
 * @param target how many are wanted, or percent of {@code of}
 * @param atMost upper end, where the policy gives a range
 * @param of what the whole is, where the target is a share in percent
 * @param by year by which it is to be reached
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Goal(
    String id,
    String rule,
    String label,
    Measure measure,
    @Nullable String fact,
    @Nullable List<String> roles,
    @Nullable String level,
    @Nullable String field,
    @Nullable Integer years,
    @Nullable Integer since,
    @JsonAlias("targetPercent") BigDecimal target,
    @Nullable BigDecimal atMost,
    @Nullable BigDecimal of,
    @Nullable Integer by) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** What a goal counts, among the awards or decisions of the years that it spans. */
  public enum Measure {
    @JsonProperty("awards")
    AWARDS,
    @JsonProperty("applications")
    APPLICATIONS,
    @JsonProperty("distinctApplicants")
    DISTINCT_APPLICANTS,
    @JsonProperty("distinctFact")
    DISTINCT_FACT,
    @JsonProperty("distinctParticipants")
    DISTINCT_PARTICIPANTS,
    @JsonProperty("distinctSaid")
    DISTINCT_SAID
  }

  /**
   * How far a goal is.
   *
   * @param count what was counted
   * @param reached the count, or its share in percent
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Progress(
      String id,
      String rule,
      String label,
      BigDecimal target,
      @Nullable BigDecimal atMost,
      @Nullable BigDecimal of,
      @Nullable Integer by,
      long count,
      BigDecimal reached,
      boolean met) {}

  public Progress at(long count) {
    var reached =
        of == null
            ? BigDecimal.valueOf(count)
            : BigDecimal.valueOf(count).multiply(HUNDRED).divide(of, 1, RoundingMode.HALF_UP);
    return new Progress(
        id, rule, label, target, atMost, of, by, count, reached, reached.compareTo(target) >= 0);
  }

  /** The first year that counts for a round of this year. */
  public int from(int year) {
    if (since != null) {
      return since;
    }
    return years == null ? 0 : year - years + 1;
  }
}
