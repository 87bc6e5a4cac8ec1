package cn.zhuli.letter;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One letter as it was written; only its state changes.
 *
 * @param subject application number or round id
 * @param kind name of the letter, as the table of letters has it
 * @param recipient credit code; {@code null} where it goes into the file
 * @param message what the mail says that it goes with
 * @param content what the template is filled in with, as JSON
 * @param template hash of the template
 * @param hash SHA-256 of template and content
 */
public record Letter(
    UUID id,
    String subject,
    String round,
    String kind,
    String title,
    @Nullable String recipient,
    String recipientName,
    String step,
    String rule,
    String message,
    String content,
    String template,
    String hash,
    Instant madeAt,
    State state,
    @Nullable Instant releasedAt,
    @Nullable String releasedBy) {

  /** Whether it has gone. */
  public enum State {
    /** Somebody has to look at it first. */
    HELD("待审发"),
    /** The applicant sees it. */
    OUT("已发出");

    private final String label;

    State(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  public boolean isHeld() {
    return state == State.HELD;
  }

  /** What its file is called. */
  public String fileName() {
    return subject + "-" + title.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_") + ".docx";
  }
}
