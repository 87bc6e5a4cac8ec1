package cn.zhuli.acceptance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** The finding of one check in one attempt at acceptance (G-7). */
@Entity
@Table(name = "acceptance_check")
@Immutable
public class Check {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "acceptance_check_seq")
  @SequenceGenerator(
      name = "acceptance_check_seq",
      sequenceName = "acceptance_check_seq",
      allocationSize = 50)
  private @Nullable Long id;

  private String number;

  @Column(name = "check_kind")
  private String kind;

  private int attempt;
  private boolean passed;
  private String reason;
  private String checkedBy;
  private Instant checkedAt;

  protected Check() {}

  Check(
      String number,
      String kind,
      int attempt,
      boolean passed,
      String reason,
      String checkedBy,
      Instant checkedAt) {
    this.number = number;
    this.kind = kind;
    this.attempt = attempt;
    this.passed = passed;
    this.reason = reason;
    this.checkedBy = checkedBy;
    this.checkedAt = checkedAt;
  }

  public String kind() {
    return kind;
  }

  public int attempt() {
    return attempt;
  }

  public boolean passed() {
    return passed;
  }

  public String reason() {
    return reason;
  }

  public String checkedBy() {
    return checkedBy;
  }
}
