package cn.zhuli.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FactsTest {

  @Test
  void leavesOutWhatNobodySaid() {
    var values = new HashMap<String, Object>();
    values.put("said", 1);
    values.put("unsaid", null);

    assertThat(Facts.of(values).asMap()).containsOnlyKeys("said");
    assertThat(Facts.none().with("unsaid", null).has("unsaid")).isFalse();
  }

  @Test
  void letsTheStrongerWordStandAndKeepsTheOrder() {
    var merged = Facts.of("a", 1).with("b", 2).overriddenBy(Facts.of("a", 3).with("c", 4));

    assertThat(merged.asMap())
        .containsExactly(Map.entry("a", 3), Map.entry("b", 2), Map.entry("c", 4));
  }

  @Test
  void readsNumbersExactlyFromTextAndNumber() {
    var facts = Facts.of("text", "0.10").with("number", 5);

    assertThat(facts.number("text")).isEqualTo(new BigDecimal("0.10"));
    assertThat(facts.number("number")).isEqualTo(new BigDecimal("5"));
    assertThat(facts.number("none")).isNull();
  }

  @Test
  void readsTruthFromBothItsSpellingsAndNothingElse() {
    var facts = Facts.of("yes", true).with("text", "true").with("other", "yes");

    assertThat(facts.isTrue("yes")).isTrue();
    assertThat(facts.isTrue("text")).isTrue();
    assertThat(facts.isTrue("other")).isFalse();
    assertThat(facts.isTrue("none")).isFalse();
  }

  @Test
  void readsRowsAndPassesOverWhatIsNone() {
    var facts = Facts.of("lines", List.of(Map.of("amount", "1.00"), "no row"));

    assertThat(facts.rows("lines")).containsExactly(Facts.of("amount", "1.00"));
    assertThat(facts.rows("none")).isEmpty();
  }

  @Test
  void neverChanges() {
    var facts = Facts.of("a", 1);
    facts.with("b", 2);

    assertThat(facts).isEqualTo(Facts.of("a", 1)).hasSameHashCodeAs(Facts.of("a", 1));
    assertThatThrownBy(() -> facts.asMap().put("c", 3))
        .isInstanceOf(UnsupportedOperationException.class);
  }
}
