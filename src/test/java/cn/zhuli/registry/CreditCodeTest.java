package cn.zhuli.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.zhuli.rule.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CreditCodeTest {

  @ParameterizedTest
  @ValueSource(strings = {"91350100M000100Y43", "51370000543433515G", "5137000035354250X8"})
  void acceptsACodeWhoseCheckDigitMatches(String code) {
    assertThat(new CreditCode(code).value()).isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"91350100m000100y43", " 91350100M000100Y43\n", "９１３５０１００Ｍ０００１００Ｙ４３"})
  void normalisesCaseBlanksAndFullWidthCharacters(String code) {
    assertThat(new CreditCode(code)).isEqualTo(new CreditCode("91350100M000100Y43"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "91350100M000100Y4", "91350100M000100Y433"})
  void refusesAWrongLengthAndNamesIt(String code) {
    assertThatThrownBy(() -> new CreditCode(code))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("应为 18 位，现为 " + code.length() + " 位");
  }

  @Test
  void refusesACharacterThatNoCodeHas() {
    assertThatThrownBy(() -> new CreditCode("91350100I000100Y43"))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("“I”");
  }

  @Test
  void refusesAWrongCheckDigit() {
    assertThatThrownBy(() -> new CreditCode("91350100M000100Y44"))
        .isInstanceOf(Refused.class)
        .hasMessageContaining("校验位不符");
  }

  @Test
  void noticesAnySingleMistypedCharacter() {
    var code = "91350100M000100Y43";
    for (var at = 0; at < code.length(); at++) {
      var other = code.charAt(at) == '7' ? '8' : '7';
      var mistyped = code.substring(0, at) + other + code.substring(at + 1);
      assertThat(CreditCode.fault(mistyped)).as(mistyped).isPresent();
    }
  }

  @Test
  void says422WithTheField() {
    var refused =
        org.assertj.core.api.Assertions.catchThrowableOfType(
            Refused.class, () -> new CreditCode("1"));
    assertThat(refused.kind()).isEqualTo(Refused.Kind.INVALID);
    assertThat(refused.refusals()).extracting("field").containsExactly("creditCode");
  }
}
