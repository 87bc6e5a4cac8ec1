package cn.zhuli.process.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EngineFeelTest {

  private static final EngineFeel feel =
      new EngineFeel(new StandaloneInMemProcessEngineConfiguration());

  private static Map<String, Object> variables() {
    var variables = new HashMap<String, Object>();
    variables.put("decision", "accept");
    variables.put("amount", 99.5);
    variables.put("agreed", true);
    variables.put("nothing", null);
    variables.put("学会", List.of(Map.of("name", "a"), Map.of("name", "b")));
    variables.put("this", Map.of("cost", 3));
    variables.put("parent", Map.of("limit", 2));
    variables.put("i", List.of(2));
    return variables;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "decision = \"accept\"",
        "decision != \"reject\"",
        "amount > 99",
        "agreed",
        "nothing = null",
        "nothing != \"x\"",
        "missing = null",
        "not(decision = \"reject\")",
        "count(学会) = 2",
        "this.cost > parent.limit",
        "i[1] = 2",
        "list contains(学会.name, \"b\")"
      })
  void holdsAsInTheBrowser(String expression) {
    assertThat(feel.holds(expression, variables())).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"decision", "amount > \"x\"", "missing > 1", "missing", "1 +", "", "nothing.x"})
  void doesNotHoldWhenItIsNoTruth(String expression) {
    assertThat(feel.holds(expression, variables())).isFalse();
  }

  @Test
  void yieldsPlainValues() {
    assertThat(feel.value("for s in 学会 return s.name", variables())).isEqualTo(List.of("a", "b"));
    assertThat(feel.value("{label: decision}", variables())).isEqualTo(Map.of("label", "accept"));
    assertThat(feel.value("date(\"2026-11-15\")", variables())).isEqualTo("2026-11-15");
    assertThat(feel.value("1 +", variables())).isNull();
  }
}
