package cn.zhuli.joint;

import cn.zhuli.fact.Facts;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A unit that applies together with the applicant of a case, on its own declarations (SA-2). */
@Entity
public class Partner {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "partner_seq")
  @SequenceGenerator(name = "partner_seq", sequenceName = "partner_seq", allocationSize = 50)
  private @Nullable Long id;

  private String number;

  @Column(name = "round_id")
  private String round;

  private @Nullable String need;
  private String creditCode;
  private String name;
  private Facts answers;
  private Facts facts;
  private Instant consentedAt;
  private String consentedBy;
  private @Nullable Boolean eligible;
  private @Nullable String reason;

  protected Partner() {}

  Partner(String number, Consent consent) {
    this.number = number;
    this.round = consent.round();
    this.need = consent.need().orElse(null);
    this.creditCode = consent.partner();
    this.name = consent.partnerName();
    this.answers = consent.answers();
    this.facts = Facts.none();
    this.consentedAt = consent.givenAt();
    this.consentedBy = consent.givenBy();
  }

  /** Number of the application. */
  public String number() {
    return number;
  }

  public String creditCode() {
    return creditCode;
  }

  public String name() {
    return name;
  }

  /** What it declared of itself when it consented. */
  public Facts answers() {
    return answers;
  }

  /** What the eligibility check saw of it. */
  public Facts facts() {
    return facts;
  }

  public Instant consentedAt() {
    return consentedAt;
  }

  /** Whether it passed the eligibility check; empty before it. */
  public Optional<Boolean> eligible() {
    return Optional.ofNullable(eligible);
  }

  /** Why it did not pass. */
  public Optional<String> reason() {
    return Optional.ofNullable(reason);
  }

  /**
   * The eligibility check has looked at it.
   *
   * @param reason why it failed; {@code null} when it passed
   */
  public void judged(Facts facts, @Nullable String reason) {
    this.facts = facts;
    this.eligible = reason == null;
    this.reason = reason;
  }
}
