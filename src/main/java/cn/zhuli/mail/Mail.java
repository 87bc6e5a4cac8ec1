package cn.zhuli.mail;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One mail to one person or unit.
 *
 * @param recipient credit code of a unit, or id of a user
 * @param enclosure id of the letter that goes with it
 * @param askedBy who had it sent; the system, or a person who sends a letter again
 * @param attempts how often it has been tried
 * @param nextAttempt when it is tried next; while it is being sent, when it may be taken over
 * @param error why the last attempt failed
 */
public record Mail(
    UUID id,
    String recipient,
    String address,
    String title,
    String message,
    @Nullable UUID enclosure,
    String askedBy,
    Instant madeAt,
    State state,
    int attempts,
    Instant nextAttempt,
    @Nullable Instant sentAt,
    @Nullable String error) {

  /** How far it has come. */
  public enum State {
    WAITING("待发送"),
    SENDING("发送中"),
    SENT("已发送"),
    FAILED("发送失败");

    private final String label;

    State(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }
}
