package cn.zhuli.notice;

import cn.zhuli.fact.Facts;
import cn.zhuli.fact.FactsAsJson;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;
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
      Instant publishedAt,
      Instant endsAt) {
    this.id = id;
    this.round = round;
    this.kind = kind;
    this.title = title;
    this.content = content;
    this.hash = hash(content);
    this.publishedAt = publishedAt;
    this.endsAt = endsAt;
  }

  private static String hash(Facts content) {
    var json = Objects.requireNonNull(new FactsAsJson().convertToDatabaseColumn(content));
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(json.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
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
