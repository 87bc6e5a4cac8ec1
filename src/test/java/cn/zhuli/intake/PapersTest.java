package cn.zhuli.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhuli.fact.Facts;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PapersTest {

  private static final UUID PLAN = UUID.randomUUID();
  private static final UUID CONSENT = UUID.randomUUID();

  @Test
  void areTheListAndEachPaperInAFieldOfItsOwn() {
    var answers =
        Facts.of("documents", List.of(PLAN.toString()))
            .with("partyConsentDocument", CONSENT.toString())
            .with("plan", "整体工作方案");

    assertThat(Papers.of(answers)).containsExactly(PLAN, CONSENT);
  }

  @Test
  void countOnceWhereAPaperIsNamedTwiceAndNotWhereNoneIsChosen() {
    var answers =
        Facts.of("documents", List.of(PLAN.toString()))
            .with("partyConsentDocument", PLAN.toString())
            .with("ownerConsentDocument", "");

    assertThat(Papers.of(answers)).containsExactly(PLAN);
  }
}
