package cn.zhuli.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhuli.fact.Facts;
import cn.zhuli.rule.Refusal;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class RubricTest {

  private static final Rubric RUBRIC =
      Rubric.read(
          new ByteArrayInputStream(
              """
              {"id": "r", "name": "评估指标", "total": 100, "sections": [
                {"id": "s", "name": "一", "criteria": [
                  {"id": "a", "name": "党建", "points": 40},
                  {"id": "b", "name": "学术", "points": 60, "hint": "全国性会议"}]}]}
              """
                  .getBytes(StandardCharsets.UTF_8)));

  @Test
  void takesEveryPointFromZeroToTheMaximum() {
    assertThat(RUBRIC.faults(Facts.of("score_a", "40").with("score_b", "0"))).isEmpty();
  }

  @Test
  void refusesAPointAboveTheMaximumAndBelowZero() {
    assertThat(RUBRIC.faults(Facts.of("score_a", "40.01").with("score_b", "-0.01")))
        .extracting(Refusal::field)
        .containsExactly("score_a", "score_b");
  }

  @Test
  void doesNotTakeAMissingScoreForAZero() {
    assertThat(RUBRIC.faults(Facts.of("score_a", "10")))
        .singleElement()
        .satisfies(fault -> assertThat(fault.zh()).contains("学术", "缺分不作零分"));
  }

  @Test
  void sumsExactly() {
    assertThat(RUBRIC.sum(Facts.of("score_a", "0.1").with("score_b", "0.2").with("other", "9")))
        .isEqualByComparingTo("0.3");
  }
}
