package cn.zhuli.payment;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The agreement (协议、任务书) between association and applicant: it binds when both have signed. */
@Entity
public class Agreement {

  @Id private String number;
  private BigDecimal amount;
  private Instant preparedAt;
  private @Nullable Instant committedAt;
  private @Nullable String accountName;
  private @Nullable String accountNumber;
  private @Nullable String bank;
  private @Nullable String signatory;
  private @Nullable String signedBy;
  private @Nullable Instant signedAt;
  private @Nullable String countersignatory;
  private @Nullable String countersignedBy;
  private @Nullable Instant countersignedAt;

  protected Agreement() {}

  Agreement(String number, BigDecimal amount, Instant preparedAt) {
    this.number = number;
    this.amount = amount;
    this.preparedAt = preparedAt;
  }

  public String number() {
    return number;
  }

  /** Yuan in all. */
  public BigDecimal amount() {
    return amount;
  }

  void sign(String signatory, String by, Instant at) {
    this.signatory = signatory;
    this.signedBy = by;
    this.signedAt = at;
  }

  void countersign(String signatory, String by, Instant at) {
    this.countersignatory = signatory;
    this.countersignedBy = by;
    this.countersignedAt = at;
  }

  public boolean binds() {
    return signedAt != null && countersignedAt != null;
  }

  /** The published list alone commits the award; the agreement follows (CA-9). */
  void commit(Instant at) {
    this.committedAt = at;
  }

  /** Whether the money is promised: by an agreement that binds, or by the published list. */
  public boolean isCommitted() {
    return binds() || committedAt != null;
  }

  void name(Account account) {
    this.accountName = account.name();
    this.accountNumber = account.number();
    this.bank = account.bank();
  }

  public @Nullable Account account() {
    return accountName == null || accountNumber == null || bank == null
        ? null
        : new Account(accountName, accountNumber, bank);
  }

  public @Nullable String signatory() {
    return signatory;
  }

  public @Nullable String signedBy() {
    return signedBy;
  }

  public @Nullable String countersignatory() {
    return countersignatory;
  }

  public @Nullable String countersignedBy() {
    return countersignedBy;
  }

  public Instant preparedAt() {
    return preparedAt;
  }

  public @Nullable Instant signedAt() {
    return signedAt;
  }

  public @Nullable Instant countersignedAt() {
    return countersignedAt;
  }
}
