package cn.zhuli.correspondence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** What an applicant was told: when, under which rule, in which words (G-9). */
@Entity
@Immutable
public class Notification {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "notification_seq")
  @SequenceGenerator(
      name = "notification_seq",
      sequenceName = "notification_seq",
      allocationSize = 50)
  private @Nullable Long id;

  private String subject;
  private String recipient;
  private Instant at;
  private String step;
  private String rule;

  @Column(name = "message")
  private String text;

  protected Notification() {}

  Notification(
      String subject, String recipient, Instant at, String step, String rule, String text) {
    this.subject = subject;
    this.recipient = recipient;
    this.at = at;
    this.step = step;
    this.rule = rule;
    this.text = text;
  }

  public String subject() {
    return subject;
  }

  /** Credit code of the applicant. */
  public String recipient() {
    return recipient;
  }

  public Instant at() {
    return at;
  }

  public String step() {
    return step;
  }

  public String rule() {
    return rule;
  }

  public String text() {
    return text;
  }
}
