package cn.zhuli.acceptance;

import cn.zhuli.fact.Facts;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;

/** What the applicant handed in for acceptance: report, expenses, evidence (SL-7). */
@Entity
public class Materials {

  @Id private String number;
  private Facts report;
  private Instant submittedAt;
  private int attempt;

  protected Materials() {}

  Materials(String number, Facts report, Instant submittedAt) {
    this.number = number;
    this.report = report;
    this.submittedAt = submittedAt;
    this.attempt = 1;
  }

  public String number() {
    return number;
  }

  public Facts report() {
    return report;
  }

  public Instant submittedAt() {
    return submittedAt;
  }

  /** Which check these are handed in for: 1 at first, 2 after putting things right once. */
  public int attempt() {
    return attempt;
  }

  void rectify(Facts correction, Instant at) {
    this.report = report.overriddenBy(correction);
    this.submittedAt = at;
    this.attempt++;
  }
}
