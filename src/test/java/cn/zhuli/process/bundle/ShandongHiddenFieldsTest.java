package cn.zhuli.process.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which fields of Shandong's innovation-leader forms appear only after an answer. */
class ShandongHiddenFieldsTest {

  private static final String BUNDLE = "shandong-innovation-leader";

  private static final FeelEngine FEEL = new ScalaFeelEngineFactory().createInstance();

  @ParameterizedTest
  @CsvSource({
    "review-form, reason, outcome, accept, true",
    "review-form, reason, outcome, supplement, false",
    "review-form, reason, outcome, reject, false",
    "review-form, supplementDays, outcome, accept, true",
    "review-form, supplementDays, outcome, supplement, false",
    "review-form, supplementDays, outcome, reject, true",
    "score, withdrawReason, decision, withdraw, false",
    "score, withdrawReason, decision, score, true",
    "score, comment, decision, withdraw, true",
    "score, comment, decision, score, false",
    "confirm-list, reason, confirmed, yes, true",
    "confirm-list, reason, confirmed, no, false",
    "approve-payment, reason, approved, yes, true",
    "approve-payment, reason, approved, no, false",
    "decide-accountability, recoverAmount, recover, yes, false",
    "decide-accountability, recoverAmount, recover, no, true"
  })
  void askFurtherOnlyWhereTheAnswerCallsForIt(
      String form, String field, String asked, String answer, boolean hidden) {
    assertThat(isHidden(FormFile.of(BUNDLE, form), field, Map.of(asked, answer))).isEqualTo(hidden);
  }

  @Test
  void hideEveryScoreFromAnExpertWhoWithdraws() {
    var score = FormFile.of(BUNDLE, "score");

    assertThat(RubricFile.of(BUNDLE).scoreKeys())
        .allSatisfy(
            key -> {
              assertThat(isHidden(score, key, Map.of("decision", "withdraw"))).isTrue();
              assertThat(isHidden(score, key, Map.of("decision", "score"))).isFalse();
            });
  }

  @Test
  void askForAChoiceOnlyAmongTheTied() {
    var form = FormFile.of(BUNDLE, "confirm-list");
    var unknown = new HashMap<String, Object>();
    unknown.put("tied", null);

    assertThat(isHidden(form, "chosen", unknown)).isTrue();
    assertThat(isHidden(form, "chosen", Map.of("tied", List.of()))).isTrue();
    assertThat(isHidden(form, "chosen", Map.of("tied", List.of("SL-1", "SL-2")))).isFalse();
  }

  private static boolean isHidden(FormFile form, String field, Map<String, Object> answers) {
    var context = Variables.fromMap(answers).asVariableContext();
    return form.hides(field).stream()
        .map(condition -> FEEL.evaluateSimpleExpression(condition, context))
        .anyMatch(Boolean.TRUE::equals);
  }
}
