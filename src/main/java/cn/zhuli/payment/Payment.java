package cn.zhuli.payment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One tranche of one award: planned with the agreement, paid at most once (G-6). */
@Entity
public class Payment {

  /** How far a payment has come. */
  public enum Status {
    PLANNED("未编制"),
    PREPARED("待复核"),
    APPROVED("已复核"),
    RELEASED("已列入拨款清单"),
    PAID("已拨付"),
    RECEIPTED("凭据已上传");

    private final String label;

    Status(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "payment_seq")
  @SequenceGenerator(name = "payment_seq", sequenceName = "payment_seq", allocationSize = 50)
  private @Nullable Long id;

  private String number;

  @Column(name = "round_id")
  private String round;

  private int tranche;
  private int share;
  private BigDecimal amount;

  @Enumerated(EnumType.STRING)
  private Status status;

  private @Nullable String preparedBy;
  private @Nullable String approvedBy;
  private @Nullable Instant releasedAt;
  private @Nullable LocalDate paidOn;
  private @Nullable String voucherNo;
  private @Nullable UUID receipt;
  @Version private int version;

  protected Payment() {}

  Payment(String number, String round, int tranche, int share, BigDecimal amount) {
    this.number = number;
    this.round = round;
    this.tranche = tranche;
    this.share = share;
    this.amount = amount;
    this.status = Status.PLANNED;
  }

  public String number() {
    return number;
  }

  public String round() {
    return round;
  }

  public int tranche() {
    return tranche;
  }

  /** Percent of the award. */
  public int share() {
    return share;
  }

  /** Yuan. */
  public BigDecimal amount() {
    return amount;
  }

  public Status status() {
    return status;
  }

  public boolean is(Status status) {
    return this.status == status;
  }

  /** Whether the money has left the house. */
  public boolean isPaid() {
    return status.compareTo(Status.PAID) >= 0;
  }

  public @Nullable String preparedBy() {
    return preparedBy;
  }

  public @Nullable String approvedBy() {
    return approvedBy;
  }

  public Optional<LocalDate> paidOn() {
    return Optional.ofNullable(paidOn);
  }

  public @Nullable String voucherNo() {
    return voucherNo;
  }

  public @Nullable UUID receipt() {
    return receipt;
  }

  public @Nullable Instant releasedAt() {
    return releasedAt;
  }

  void prepare(String by) {
    this.preparedBy = by;
    this.status = Status.PREPARED;
  }

  void returnToMaker() {
    this.status = Status.PLANNED;
  }

  void approve(String by) {
    this.approvedBy = by;
    this.status = Status.APPROVED;
  }

  void release(Instant at) {
    this.releasedAt = at;
    this.status = Status.RELEASED;
  }

  void paid(LocalDate on, String voucherNo) {
    this.paidOn = on;
    this.voucherNo = voucherNo;
    this.status = Status.PAID;
  }

  void receipted(UUID document) {
    this.receipt = document;
    this.status = Status.RECEIPTED;
  }
}
