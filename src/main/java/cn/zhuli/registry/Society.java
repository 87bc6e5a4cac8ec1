package cn.zhuli.registry;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

/** A learned society (学会) that the association knows. */
@Entity
public class Society implements Entry<Particulars> {

  @Id private String creditCode;
  @Embedded private Particulars particulars;
  @Version private long version;

  @SuppressWarnings("NullAway.Init")
  protected Society() {}

  Society(String creditCode, Particulars particulars) {
    this.creditCode = creditCode;
    this.particulars = particulars;
  }

  public CreditCode creditCode() {
    return new CreditCode(creditCode);
  }

  public String name() {
    return particulars.name();
  }

  public Level level() {
    return particulars.level();
  }

  /** Code of the association the society is under. */
  public String authority() {
    return particulars.authority();
  }

  public Particulars particulars() {
    return particulars;
  }

  @Override
  public Particulars content() {
    return particulars;
  }

  @Override
  public void amend(Particulars content) {
    particulars = content;
  }
}
