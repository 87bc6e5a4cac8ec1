package cn.zhuli.registry;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a programme imposed on an applicant that failed it (G-7); next year's vetoes see it. */
@Entity
public class Sanction {

  /** Applicants of one application are sanctioned each for itself. */
  @Embeddable
  record Key(String applicationNumber, String kind, String society) {}

  /**
   * Why, and for how long.
   *
   * @param programme key of the programme's model
   * @param round name of the round, such as the year
   * @param rule id of the rule that was broken
   * @param until last day on which it is in force; {@code null} if it has no end
   * @param fraud whether the applicant deceived the association
   */
  @Embeddable
  public record Ground(
      String programme,
      String round,
      String rule,
      String reason,
      LocalDate imposedOn,
      @Nullable @Column(name = "until_date") LocalDate until,
      boolean fraud) {}

  @EmbeddedId private Key key;
  @Embedded private Ground ground;

  @SuppressWarnings("NullAway.Init")
  protected Sanction() {}

  public Sanction(CreditCode society, String applicationNumber, String kind, Ground ground) {
    this.key = new Key(applicationNumber, kind, society.value());
    this.ground = ground;
  }

  public CreditCode society() {
    return new CreditCode(key.society());
  }

  public String applicationNumber() {
    return key.applicationNumber();
  }

  public String kind() {
    return key.kind();
  }

  public Ground ground() {
    return ground;
  }

  Key key() {
    return key;
  }

  boolean inForceOn(LocalDate day) {
    var until = ground.until();
    return !ground.imposedOn().isAfter(day) && (until == null || !until.isBefore(day));
  }
}
