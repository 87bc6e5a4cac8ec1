package cn.zhuli.assessment;

import static cn.zhuli.assessment.TracksCutTest.limits;
import static cn.zhuli.assessment.TracksCutTest.track;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.zhuli.assessment.Limits.Claim;
import cn.zhuli.rule.Refused;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChoiceTest {

  @Test
  void takesWhatFitsAndLeavesNothingThatStillFits() {
    var choice =
        new Choice(
            limits(9, "60000"),
            List.of(claim("x", 50_000), claim("y", 30_000), claim("z", 20_000)));

    assertThatCode(() -> choice.refuseUnfit("WH-6", List.of("x"))).doesNotThrowAnyException();
    assertThatCode(() -> choice.refuseUnfit("WH-6", List.of("y", "z"))).doesNotThrowAnyException();
    refuses(choice, "还容得下 z", "y");
    refuses(choice, "所选超出剩余的名额或预算（9 个名额 60000 元）", "x", "y");
    refuses(choice, "还容得下 x");
    refuses(choice, "只能从末位并列的单位中选择", "w");
  }

  @Test
  void decidesTheTiesOfEachTrackByItsOwnLimits() {
    var choice =
        new Choice(
            limits(9, "900000", track("A", 1, null), track("B", 1, null)),
            List.of(claim("a1", "A"), claim("a2", "A"), claim("b1", "B"), claim("b2", "B")));

    assertThatCode(() -> choice.refuseUnfit("WH-6", List.of("a1", "b2")))
        .doesNotThrowAnyException();
    refuses(choice, "所选超出甲剩余", "a1", "a2");
    refuses(choice, "还容得下 b1", "a1");
  }

  @Test
  void asksForAnExactNumberWhereAllGetTheSame() {
    var choice = new Choice(limits(1, "900000"), List.of(claim("x", 50_000), claim("y", 50_000)));

    refuses(choice, "请恰好选定 1 家", "x", "y");
    assertThat(choice.room(BigDecimal.valueOf(50_000))).isEqualTo(1);
  }

  private static void refuses(Choice choice, String said, String... chosen) {
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> choice.refuseUnfit("WH-6", List.of(chosen)))
        .withMessageContaining(said)
        .satisfies(no -> assertThat(no.refusals().get(0).field()).isEqualTo("chosen"));
  }

  private static Claim claim(String number, long amount) {
    return new Claim(number, null, BigDecimal.valueOf(amount));
  }

  private static Claim claim(String number, @Nullable String track) {
    return new Claim(number, track, BigDecimal.valueOf(20_000));
  }
}
