package cn.zhuli.programme;

import cn.zhuli.calendar.Time;
import cn.zhuli.rule.Refusal;
import cn.zhuli.rule.Refused;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/** One run of a programme for a year, under the bundle in force when it was opened (G-1, G-10). */
@Entity
public class Round {

  /** How far a round has come. */
  public enum Phase {
    ANNOUNCED,
    OPEN,
    REVIEWING,
    AWARDED,
    CLOSED
  }

  @Id private String id;
  private String programme;
  private String title;
  private String authority;

  @Column(name = "policy_year")
  private int year;

  private String bundle;
  private Instant openedAt;
  private String openedBy;
  private Instant deadline;
  private int places;
  private BigDecimal award;
  private BigDecimal budget;
  private LocalDate materialsDue;

  @Enumerated(EnumType.STRING)
  private Phase phase;

  private int applications;

  protected Round() {}

  Round(String id, Programme programme, RoundTerms terms, Instant openedAt, String openedBy) {
    this.id = id;
    this.programme = programme.key();
    this.title = programme.title();
    this.authority = programme.authority();
    this.year = terms.year();
    this.bundle = programme.bundle();
    this.openedAt = openedAt;
    this.openedBy = openedBy;
    this.deadline = terms.deadline();
    this.places = terms.places();
    this.award = terms.award();
    this.budget = terms.budget();
    this.materialsDue = terms.materialsDue();
    this.phase = Phase.ANNOUNCED;
  }

  public String id() {
    return id;
  }

  public String programme() {
    return programme;
  }

  public String title() {
    return title;
  }

  public String authority() {
    return authority;
  }

  public int year() {
    return year;
  }

  public String bundle() {
    return bundle;
  }

  public Instant openedAt() {
    return openedAt;
  }

  public String openedBy() {
    return openedBy;
  }

  public Instant deadline() {
    return deadline;
  }

  /** The day up to which "the last two years" are counted back. */
  public LocalDate deadlineDay() {
    return LocalDate.ofInstant(deadline, Time.ZONE);
  }

  public int places() {
    return places;
  }

  /**
   * Offers another number of places, before the call.
   *
   * @throws Refused when it is no whole number of at least one, or the call is out
   */
  public void offer(BigDecimal number) {
    if (phase != Phase.ANNOUNCED) {
      throw Refused.conflict(
          "G-1", "申报通知已经发布，名额不能再改", "The call is out; places can't change any more");
    }
    if (number.signum() <= 0 || number.stripTrailingZeros().scale() > 0) {
      throw new Refused(
          Refused.Kind.INVALID,
          Refusal.ofField("places", "名额应为不小于 1 的整数", "Places are a whole number of at least one"));
    }
    this.places = number.intValueExact();
  }

  /** What one selected applicant gets, in yuan. */
  public BigDecimal award() {
    return award;
  }

  /** What the round may commit in all, in yuan (G-6). */
  public BigDecimal budget() {
    return budget;
  }

  public LocalDate materialsDue() {
    return materialsDue;
  }

  public Phase phase() {
    return phase;
  }

  /** How many applications came in. */
  public int applications() {
    return applications;
  }

  public void enter(Phase phase) {
    this.phase = phase;
  }

  /** The number for the next application; call it on a locked round only. */
  public String nextNumber() {
    applications++;
    return "%s-%04d".formatted(id, applications);
  }
}
