package cn.zhuli.acceptance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What was decided against an applicant for one application. */
@Entity
class Liability {

  @Id private String number;
  private String sanction;

  @Column(name = "until_date")
  private @Nullable LocalDate until;

  private @Nullable BigDecimal recover;
  private String rule;
  private String reason;
  private boolean fraud;

  protected Liability() {}

  Liability(
      String number,
      String sanction,
      @Nullable LocalDate until,
      @Nullable BigDecimal recover,
      String rule,
      String reason,
      boolean fraud) {
    this.number = number;
    this.sanction = sanction;
    this.until = until;
    this.recover = recover;
    this.rule = rule;
    this.reason = reason;
    this.fraud = fraud;
  }

  String sanction() {
    return sanction;
  }

  @Nullable LocalDate until() {
    return until;
  }

  @Nullable BigDecimal recover() {
    return recover;
  }

  String rule() {
    return rule;
  }

  void recover(@Nullable BigDecimal amount) {
    this.recover = amount;
  }

  String reason() {
    return reason;
  }

  boolean fraud() {
    return fraud;
  }

  String number() {
    return number;
  }
}
