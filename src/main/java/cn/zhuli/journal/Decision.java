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

/** One decision, as it was taken; never changed, never removed (G-2). */
@Entity
@Immutable
public class Decision {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "decision_seq")
  @SequenceGenerator(name = "decision_seq", sequenceName = "decision_seq", allocationSize = 50)
  private @Nullable Long id;

  private String subject;

  @Column(name = "round_id")
  private String round;

  private Instant at;
  private String step;
  private String label;
  private String rule;
  private String verdict;
  private @Nullable String reason;

  @Column(name = "decided_by")
  private String by;

  private String model;
  private Facts facts;

  protected Decision() {}

  Decision(Occasion occasion, Instant at, String verdict, @Nullable String reason, Facts facts) {
    this.subject = occasion.subject();
    this.round = occasion.round();
    this.at = at;
    this.step = occasion.step();
    this.label = occasion.label();
    this.rule = occasion.rule();
    this.verdict = verdict;
    this.reason = reason;
    this.by = occasion.by();
    this.model = occasion.model();
    this.facts = facts;
  }

  public String subject() {
    return subject;
  }

  public String round() {
    return round;
  }

  public Instant at() {
    return at;
  }

  public String step() {
    return step;
  }

  public String label() {
    return label;
  }

  public String rule() {
    return rule;
  }

  public String verdict() {
    return verdict;
  }

  public @Nullable String reason() {
    return reason;
  }

  public String by() {
    return by;
  }

  public String model() {
    return model;
  }

  public Facts facts() {
    return facts;
  }
}
