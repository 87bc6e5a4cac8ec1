package cn.zhuli.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every rule passes a sound sample, and objects to the sample once it is broken. */
class BrokenModelsTest {

  private static final List<Flaw> FLAWS =
      Stream.of(
              FlawedNames.ALL,
              FlawedWords.ALL,
              FlawedWays.ALL,
              FlawedDrawings.ALL,
              FlawedStages.ALL)
          .flatMap(List::stream)
          .toList();

  @TestFactory
  Stream<DynamicTest> theSoundSamplesPass() {
    return Rules.ALL.stream()
        .map(
            rule ->
                dynamicTest(
                    rule.sentence(),
                    () -> {
                      var flat = rule.hold(Flaw.SAMPLE);
                      var staged = rule.hold(FlawedStages.SAMPLE);
                      assertThat(flat.objections()).isEmpty();
                      assertThat(staged.objections()).isEmpty();
                      if (isBrokenInTheSample(rule.sentence())) {
                        assertThat(flat.looked() + staged.looked()).isPositive();
                      }
                    }));
  }

  @TestFactory
  Stream<DynamicTest> aBrokenSampleIsFound() {
    return FLAWS.stream()
        .map(
            flaw ->
                dynamicTest(
                    flaw.toString(),
                    () ->
                        assertThat(
                                rule(flaw.rule())
                                    .hold(flaw.breaks().apply(Flaw.SAMPLE))
                                    .objections())
                            .contains(flaw.objection())));
  }

  @Test
  void everyRuleHasASampleThatBreaksIt() {
    assertThat(Rules.ALL)
        .extracting(Rule::sentence)
        .doesNotHaveDuplicates()
        .allSatisfy(
            sentence ->
                assertThat(isBrokenInTheSample(sentence) || isBrokenInAProgramme(sentence))
                    .as(sentence)
                    .isTrue());
  }

  private static boolean isBrokenInTheSample(String sentence) {
    return FLAWS.stream().anyMatch(flaw -> flaw.rule().equals(sentence));
  }

  private static boolean isBrokenInAProgramme(String sentence) {
    return Mutants.ALL.stream().anyMatch(mutant -> mutant.rule().equals(sentence));
  }

  private static Rule rule(String sentence) {
    return Rules.ALL.stream()
        .filter(rule -> rule.sentence().equals(sentence))
        .findFirst()
        .orElseThrow();
  }
}
