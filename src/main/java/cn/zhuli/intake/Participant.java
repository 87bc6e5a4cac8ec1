package cn.zhuli.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who takes part in a case besides its applicant, and in which role (ZJ-2, ZJ-4). */
@Entity
public class Participant {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "participant_seq")
  @SequenceGenerator(
      name = "participant_seq",
      sequenceName = "participant_seq",
      allocationSize = 50)
  private @Nullable Long id;

  private String number;

  @Column(name = "part")
  private String role;

  private @Nullable String creditCode;
  private String name;
  private String detail;
  private boolean acts;
  private Instant namedAt;
  private String namedBy;

  protected Participant() {}

  Participant(
      String number,
      String role,
      @Nullable String creditCode,
      String name,
      String detail,
      boolean acts,
      Instant namedAt,
      String namedBy) {
    this.number = number;
    this.role = role;
    this.creditCode = creditCode;
    this.name = name;
    this.detail = detail;
    this.acts = acts;
    this.namedAt = namedAt;
    this.namedBy = namedBy;
  }

  /** Number of the application. */
  public String number() {
    return number;
  }

  public String role() {
    return role;
  }

  /** Unified credit code, where it is a unit of the registry and no person. */
  public Optional<String> creditCode() {
    return Optional.ofNullable(creditCode);
  }

  public String name() {
    return name;
  }

  /** Whether tasks of the case are this unit's, so that it may see the case. */
  public boolean acts() {
    return acts;
  }

  public String detail() {
    return detail;
  }
}
