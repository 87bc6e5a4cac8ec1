package cn.zhuli.assessment;

import cn.zhuli.fact.Facts;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.math.BigDecimal;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One submitted score; a correction is a further version, never a change (design §3). */
@Entity
@Immutable
public class Score {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "score_seq")
  @SequenceGenerator(name = "score_seq", sequenceName = "score_seq", allocationSize = 50)
  private @Nullable Long id;

  private String number;
  private String expert;

  @Column(name = "score_version")
  private int version;

  private Facts points;
  private BigDecimal total;

  @Column(name = "remark")
  private String comment;

  private Instant submittedAt;

  protected Score() {}

  Score(
      String number,
      String expert,
      int version,
      Facts points,
      BigDecimal total,
      String comment,
      Instant submittedAt) {
    this.number = number;
    this.expert = expert;
    this.version = version;
    this.points = points;
    this.total = total;
    this.comment = comment;
    this.submittedAt = submittedAt;
  }

  public String number() {
    return number;
  }

  public String expert() {
    return expert;
  }

  public int version() {
    return version;
  }

  public Facts points() {
    return points;
  }

  public BigDecimal total() {
    return total;
  }

  public String comment() {
    return comment;
  }

  public Instant submittedAt() {
    return submittedAt;
  }
}
