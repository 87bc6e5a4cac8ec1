package cn.zhuli.payment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An order to pay money back, and what came of it. */
@Entity
public class Recovery {

  @Id private String number;

  @Column(name = "round_id")
  private String round;

  private BigDecimal amount;
  private String reason;
  private Instant orderedAt;
  private BigDecimal recovered;
  private @Nullable LocalDate recoveredOn;
  private @Nullable String voucherNo;

  protected Recovery() {}

  Recovery(String number, String round, BigDecimal amount, String reason, Instant orderedAt) {
    this.number = number;
    this.round = round;
    this.amount = amount;
    this.reason = reason;
    this.orderedAt = orderedAt;
    this.recovered = BigDecimal.ZERO;
  }

  public String number() {
    return number;
  }

  /** Yuan to be paid back. */
  public BigDecimal amount() {
    return amount;
  }

  public String reason() {
    return reason;
  }

  /** Yuan that came back. */
  public BigDecimal recovered() {
    return recovered;
  }

  public Instant orderedAt() {
    return orderedAt;
  }

  void increase(BigDecimal amount, String reason) {
    this.amount = amount;
    this.reason = reason;
  }

  void confirm(BigDecimal recovered, LocalDate on, String voucherNo) {
    this.recovered = this.recovered.add(recovered);
    this.recoveredOn = on;
    this.voucherNo = voucherNo;
  }

  public @Nullable LocalDate recoveredOn() {
    return recoveredOn;
  }

  public @Nullable String voucherNo() {
    return voucherNo;
  }
}
