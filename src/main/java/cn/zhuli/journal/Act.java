package cn.zhuli.journal;

import cn.zhuli.fact.Facts;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** Something a person did: submitted, uploaded, completed a task, signed, approved (audit). */
@Entity
@Immutable
public class Act {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "act_seq")
  @SequenceGenerator(name = "act_seq", sequenceName = "act_seq", allocationSize = 50)
  private @Nullable Long id;

  private String subject;
  private Instant at;

  @Column(name = "done_by")
  private String by;

  private String what;
  private String label;
  private Facts details;

  protected Act() {}

  Act(String subject, Instant at, String by, String what, String label, Facts details) {
    this.subject = subject;
    this.at = at;
    this.by = by;
    this.what = what;
    this.label = label;
    this.details = details;
  }

  public String subject() {
    return subject;
  }

  public Instant at() {
    return at;
  }

  public String by() {
    return by;
  }

  public String what() {
    return what;
  }

  public String label() {
    return label;
  }

  public Facts details() {
    return details;
  }
}
