package cn.zhuli.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.zhuli.fact.Facts;
import cn.zhuli.rule.Refusal;
import cn.zhuli.rule.Refused;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A report answers the goals of its plan, as they were approved (ZJ-5, ZJ-7). */
class CommitmentsTest {

  private static final List<Facts> PLAN =
      List.of(
          Facts.of(Map.of("goal", "攻关", "target", 2)), Facts.of(Map.of("goal", "讲座", "target", 6)));

  @Test
  void takesAReportThatAddsWhatWasDone() {
    assertThatCode(() -> check(Map.of("done", 2), Map.of("goal", "讲座", "target", 6, "done", 1)))
        .doesNotThrowAnyException();
  }

  @Test
  void takesTheSameNumberHoweverItIsWritten() {
    assertThatCode(
            () ->
                check(Map.of("target", new BigDecimal("2.0")), Map.of("target", " 6 ", "goal", "")))
        .doesNotThrowAnyException();
  }

  @Test
  void namesThePlaceOfEachChange() {
    var refused = refused(Map.of("target", 1), Map.of("goal", "讲稿", "target", "9".repeat(500)));

    assertThat(refused.refusals())
        .allMatch(refusal -> "ZJ-7".equals(refusal.rule()))
        .extracting(Refusal::field)
        .containsExactlyInAnyOrder("results[0].target", "results[1].goal", "results[1].target");
    assertThat(refused.getMessage()).contains("“2”，不能改为“1”").hasSizeLessThan(400);
  }

  @Test
  void letsNoGoalBeLeftOutOrAdded() {
    assertThat(refused(Map.of("done", 2)).refusals())
        .extracting(Refusal::toString)
        .containsExactly("〔ZJ-7〕results：应逐项填报审核通过的计划中的 2 项目标，不能增减");
    assertThat(refused(Map.of(), Map.of(), Map.of()).refusals()).hasSize(1);
  }

  private static Refused refused(Map<?, ?>... report) {
    return catchThrowableOfType(Refused.class, () -> check(report));
  }

  @SuppressWarnings("unchecked")
  private static void check(Map<?, ?>... report) {
    var rows = List.of(report).stream().map(row -> Facts.of((Map<String, ?>) row)).toList();
    Commitments.refuseChanged("ZJ-7", PLAN, rows, "results");
  }
}
