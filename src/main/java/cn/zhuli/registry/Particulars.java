package cn.zhuli.registry;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a unit is called, where it belongs, and where its money goes.
 *
 * @param authority code of the association the society is under
 * @param accountHolder name on the bank account; holder, number and bank are known together or not
 *     at all
 * @param contactEmail where letters go, unless an application names another address
 */
@Embeddable
public record Particulars(
    String name,
    @Enumerated(EnumType.STRING) Level level,
    @Enumerated(EnumType.STRING) @Column(name = "unit_kind") UnitKind kind,
    String authority,
    @Nullable String city,
    @Nullable LocalDate foundedOn,
    @Nullable String accountHolder,
    @Nullable String accountNumber,
    @Nullable String accountBank,
    @Nullable String contactEmail) {

  /** Whether money can be sent to the society. */
  public boolean hasAccount() {
    return accountHolder != null && accountNumber != null && accountBank != null;
  }
}
