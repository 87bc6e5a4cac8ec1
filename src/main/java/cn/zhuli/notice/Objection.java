package cn.zhuli.notice;

import cn.zhuli.fact.Facts;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Somebody's objection to one listed application, with contact and evidence (G-5). */
@Entity
public class Objection {

  /** How an objection stands. */
  public enum Status {
    OPEN,
    UPHELD,
    REJECTED,
    /** The application it concerned has ended for another reason. */
    MOOT
  }

  @Id private String id;
  private String number;
  private String notice;
  private String name;
  private String contact;
  private String reason;
  private Facts evidence;
  private Instant filedAt;
  private @Nullable String code;

  @Column(name = "form_token")
  private @Nullable String form;

  @Enumerated(EnumType.STRING)
  private Status status;

  private @Nullable String finding;
  private @Nullable String answer;
  private @Nullable String decidedBy;
  private @Nullable Instant decidedAt;

  protected Objection() {}

  Objection(String id, String notice, Objecting.Request request, Instant filedAt) {
    this.id = id;
    this.number = request.number();
    this.notice = notice;
    this.name = request.name().strip();
    this.contact = request.contact().strip();
    this.reason = request.reason().strip();
    this.evidence = Facts.of("documents", request.evidence());
    this.filedAt = filedAt;
    this.code = FollowUpCode.next();
    this.form = request.form();
    this.status = Status.OPEN;
  }

  public String id() {
    return id;
  }

  public String number() {
    return number;
  }

  public String notice() {
    return notice;
  }

  public String name() {
    return name;
  }

  public String contact() {
    return contact;
  }

  public String reason() {
    return reason;
  }

  public Facts evidence() {
    return evidence;
  }

  public Instant filedAt() {
    return filedAt;
  }

  /** By what whoever filed it follows it; {@code null} for those filed before there were codes. */
  public @Nullable String code() {
    return code;
  }

  public Status status() {
    return status;
  }

  public @Nullable String finding() {
    return finding;
  }

  public @Nullable String answer() {
    return answer;
  }

  void decide(Status status, String finding, String answer, String by, Instant at) {
    this.status = status;
    this.finding = finding;
    this.answer = answer;
    this.decidedBy = by;
    this.decidedAt = at;
  }

  public @Nullable String decidedBy() {
    return decidedBy;
  }

  public @Nullable Instant decidedAt() {
    return decidedAt;
  }
}
