package cn.zhuli.assessment;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One expert's charge to score one application (G-4). */
@Entity
public class Assignment {

  /** How an assignment stands. */
  public enum Status {
    ASSIGNED,
    SUBMITTED,
    WITHDRAWN,
    LATE
  }

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "assignment_seq")
  @SequenceGenerator(name = "assignment_seq", sequenceName = "assignment_seq", allocationSize = 50)
  private @Nullable Long id;

  private String number;
  private String expert;

  @Enumerated(EnumType.STRING)
  private Status status;

  private Instant assignedAt;
  private @Nullable String reason;

  protected Assignment() {}

  Assignment(String number, String expert, Instant assignedAt) {
    this.number = number;
    this.expert = expert;
    this.assignedAt = assignedAt;
    this.status = Status.ASSIGNED;
  }

  public String number() {
    return number;
  }

  public String expert() {
    return expert;
  }

  public Status status() {
    return status;
  }

  void submitted() {
    this.status = Status.SUBMITTED;
  }

  /** A score that was given is asked for once more. */
  void reopened() {
    this.status = Status.ASSIGNED;
  }

  void ended(Status status, String reason) {
    this.status = status;
    this.reason = reason;
  }

  public @Nullable String reason() {
    return reason;
  }
}
