package cn.zhuli.notice;

import cn.zhuli.fact.Facts;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** A list as it was shown to the public; frozen, with its hash (G-5). */
@Entity
@Immutable
public class Notice {

  /** What a notice says. */
  public enum Kind {
    /** The call for needs that applications can then be made to. */
    NEEDS_CALL,
    /** The needs that applications can be made to. */
    NEEDS,
    /** The call for applications. */
    CALL,
    /** The proposed list, open to objections. */
    PROPOSED,
    /** One who moved up, open to objections. */
    PROMOTED,
    /** The final list. */
    RESULT
  }

  @Id private String id;

  @Column(name = "round_id")
  private String round;

  @Enumerated(EnumType.STRING)
  private Kind kind;

  private String title;
  private Facts content;
  private String hash;
  private Instant publishedAt;
  private Instant endsAt;

  protected Notice() {}

  Notice(
      String id,
      String round,
      Kind kind,
      String title,
      Facts content,
      String hash,
      Instant publishedAt,
      Instant endsAt) {
    this.id = id;
    this.round = round;
    this.kind = kind;
    this.title = title;
    this.content = content;
    this.hash = hash;
    this.publishedAt = publishedAt;
    this.endsAt = endsAt;
  }

  public String id() {
    return id;
  }

  public String round() {
    return round;
  }

  public Kind kind() {
    return kind;
  }

  public String title() {
    return title;
  }

  public Facts content() {
    return content;
  }

  /** SHA-256 of the content as published. */
  public String hash() {
    return hash;
  }

  public Instant publishedAt() {
    return publishedAt;
  }

  /** Last instant at which an objection is in time. */
  public Instant endsAt() {
    return endsAt;
  }
}
