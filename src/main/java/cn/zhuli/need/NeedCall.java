package cn.zhuli.need;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The time in which a round takes needs in. */
@Entity
public class NeedCall {

  @Id
  @Column(name = "round_id")
  private String round;

  private Instant openedAt;

  @Column(name = "due_at")
  private Instant due;

  private @Nullable Instant publishedAt;

  protected NeedCall() {}

  NeedCall(String round, Instant openedAt, Instant due) {
    this.round = round;
    this.openedAt = openedAt;
    this.due = due;
  }

  public String round() {
    return round;
  }

  public Instant openedAt() {
    return openedAt;
  }

  /** The last second in which a need is in time. */
  public Instant due() {
    return due;
  }

  /** When the accepted needs were published, once they are. */
  public Optional<Instant> publishedAt() {
    return Optional.ofNullable(publishedAt);
  }

  void published(Instant at) {
    this.publishedAt = at;
  }
}
