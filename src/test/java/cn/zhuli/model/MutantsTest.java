package cn.zhuli.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Slips that only somebody who knows the policy would see are seen, each for its own reason. */
class MutantsTest {

  private static final Map<String, Bundle> SHIPPED =
      Bundle.shipped().stream().collect(Collectors.toMap(Bundle::key, Function.identity()));

  /** The rules that look at what a model means, not at how it is written and drawn. */
  private static final List<Rule> RULES =
      Stream.of(
              Parameters.RULES,
              Options.RULES,
              Known.RULES,
              Numbers.RULES,
              Publicity.RULES,
              Money.RULES,
              Timers.RULES,
              People.RULES)
          .flatMap(List::stream)
          .toList();

  @TestFactory
  Stream<DynamicTest> aSlipIsSeen() {
    return Mutants.ALL.stream().map(mutant -> dynamicTest(mutant.toString(), () -> isSeen(mutant)));
  }

  private static void isSeen(Mutant mutant) {
    var broken = mutant.breaks().apply(SHIPPED.get(mutant.programme()));
    var objections =
        RULES.stream()
            .collect(Collectors.toMap(Rule::sentence, it -> it.hold(broken).objections()));
    var expected = new HashSet<>(mutant.also());
    expected.add(mutant.rule());

    assertThat(objections.get(mutant.rule())).contains(mutant.objection());
    objections.values().removeIf(List::isEmpty);
    assertThat(objections.keySet()).isEqualTo(expected);
  }
}
