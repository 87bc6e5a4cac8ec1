package cn.zhuli.joint;

import cn.zhuli.fact.Facts;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A partner's own word that it applies together with a lead, with its own declarations (SA-2). */
@Entity
public class Consent {

  /** What became of a consent. */
  public enum Status {
    GIVEN("已同意"),
    TAKEN_BACK("已收回"),
    USED("已随申报提交");

    private final String label;

    Status(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "consent_seq")
  @SequenceGenerator(name = "consent_seq", sequenceName = "consent_seq", allocationSize = 50)
  private @Nullable Long id;

  @Column(name = "round_id")
  private String round;

  private @Nullable String need;

  @Column(name = "lead_unit")
  private String lead;

  private String partner;
  private String partnerName;
  private Facts answers;
  private Instant givenAt;
  private String givenBy;

  @Enumerated(EnumType.STRING)
  private Status status;

  private @Nullable String number;
  @Version private int version;

  protected Consent() {}

  Consent(Action action, String partner, String partnerName, Facts answers, Instant at, String by) {
    this.round = action.round();
    this.need = action.need();
    this.lead = action.lead();
    this.partner = partner;
    this.partnerName = partnerName;
    this.answers = answers;
    this.givenAt = at;
    this.givenBy = by;
    this.status = Status.GIVEN;
  }

  public long id() {
    return Objects.requireNonNull(id);
  }

  public String round() {
    return round;
  }

  /** Id of the need it is for, where the round has needs. */
  public Optional<String> need() {
    return Optional.ofNullable(need);
  }

  /** Credit code of the lead. */
  public String lead() {
    return lead;
  }

  /** Credit code of the partner. */
  public String partner() {
    return partner;
  }

  public String partnerName() {
    return partnerName;
  }

  /** What the partner declares of itself, by the ids of the consent form. */
  public Facts answers() {
    return answers;
  }

  public Instant givenAt() {
    return givenAt;
  }

  public String givenBy() {
    return givenBy;
  }

  public Status status() {
    return status;
  }

  /** Number of the application that it went into. */
  public Optional<String> number() {
    return Optional.ofNullable(number);
  }

  boolean isFor(Action action) {
    return status == Status.GIVEN && Objects.equals(need, action.need());
  }

  void takenBack() {
    this.status = Status.TAKEN_BACK;
  }

  void used(String number) {
    this.status = Status.USED;
    this.number = number;
  }
}
