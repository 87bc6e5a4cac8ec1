package cn.zhuli.assessment;

import cn.zhuli.fact.Facts;
import cn.zhuli.rule.Refusal;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The indicators of an evaluation (评估指标) with the points that each can bring (SL-2). */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Rubric(String id, String name, BigDecimal total, List<Section> sections) {

  /** Name of the file in a bundle. */
  public static final String FILE = "rubric.json";

  private static final ObjectMapper JSON = JsonMapper.builder().build();
  private static final String FIELD = "score_";

  /** A group of indicators. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Section(String id, String name, List<Criterion> criteria) {}

  /** One indicator, worth at most {@code points}. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Criterion(String id, String name, BigDecimal points, @Nullable String hint) {

    public String field() {
      return FIELD + id;
    }
  }

  /** Whether a form's field of that name takes the points of an indicator. */
  public static boolean isCriterion(String field) {
    return field.startsWith(FIELD);
  }

  public static Rubric read(InputStream json) {
    try (json) {
      return JSON.readValue(json, Rubric.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public List<Criterion> criteria() {
    return sections.stream().flatMap(section -> section.criteria().stream()).toList();
  }

  /** What is wrong with a set of points: missing, negative, above the maximum, unknown. */
  List<Refusal> faults(Facts points) {
    var faults = new ArrayList<Refusal>();
    for (var criterion : criteria()) {
      var given = points.number(criterion.field());
      if (given == null) {
        faults.add(
            Refusal.ofField(
                criterion.field(),
                "“" + criterion.name() + "”尚未评分，缺分不作零分",
                "'" + criterion.name() + "' has no score; a missing score is not a zero"));
      } else if (given.signum() < 0 || given.compareTo(criterion.points()) > 0) {
        faults.add(
            Refusal.ofField(
                criterion.field(),
                "“%s”应在 0 到 %s 分之间".formatted(criterion.name(), criterion.points()),
                "'%s' takes 0 to %s points".formatted(criterion.name(), criterion.points())));
      }
    }
    return faults;
  }

  BigDecimal sum(Facts points) {
    return criteria().stream()
        .map(criterion -> points.number(criterion.field()))
        .map(given -> given == null ? BigDecimal.ZERO : given)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
