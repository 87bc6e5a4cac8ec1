package cn.zhuli.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RegistryTest
class SanctionsTest {

  /** Nobody registers this one. */
  private static final CreditCode SOCIETY = new CreditCode("51370000999999991N");

  private static final CreditCode OTHER = new CreditCode("5137000035354250X8");
  private static final LocalDate DAY = LocalDate.of(2025, 12, 1);

  @Autowired private Sanctions sanctions;
  @Autowired private RegistryFacts facts;
  @Autowired private JdbcClient jdbc;

  @BeforeEach
  void liftAll() {
    jdbc.sql("delete from sanction").update();
  }

  @Test
  void areImposedOncePerApplicationAndKind() {
    sanctions.impose(sanction(SOCIETY, "EXCLUDED", DAY));
    var again = sanctions.impose(sanction(SOCIETY, "EXCLUDED", DAY.plusDays(1)));
    assertThat(again.ground().imposedOn()).isEqualTo(DAY);
    assertThat(sanctions.of(SOCIETY)).hasSize(1);
  }

  @Test
  void ofAnotherKindOrAgainstAJointApplicantAreImposedToo() {
    sanctions.impose(sanction(SOCIETY, "EXCLUDED", DAY));
    sanctions.impose(sanction(SOCIETY, "RECOVERY", DAY));
    sanctions.impose(sanction(OTHER, "EXCLUDED", DAY));
    assertThat(sanctions.of(SOCIETY))
        .extracting(Sanction::kind)
        .containsOnly("EXCLUDED", "RECOVERY");
    assertThat(sanctions.of(OTHER)).hasSize(1);
  }

  @Test
  void areKnownEvenOfAnApplicantThatIsNotListed() {
    assertThat(facts.of(SOCIETY, DAY)).isEmpty();
    sanctions.impose(sanction(SOCIETY, "EXCLUDED", DAY));
    assertThat(facts.of(SOCIETY, DAY))
        .containsOnlyKeys("sanctionsLast24Months", "sanctionInForce", "fraudOnRecord")
        .containsEntry("fraudOnRecord", true);
  }

  private static Sanction sanction(CreditCode society, String kind, LocalDate imposedOn) {
    var ground = new Sanction.Ground("programme", "2025", "G-7", "虚报", imposedOn, null, true);
    return new Sanction(society, "A-2025-001", kind, ground);
  }
}
