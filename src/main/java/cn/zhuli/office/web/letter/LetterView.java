package cn.zhuli.office.web.letter;

import cn.zhuli.letter.Letter;
import cn.zhuli.mail.Mail;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A letter with the log of its sending.
 *
 * @param recipient credit code; left out where it goes into the file
 * @param hash SHA-256 of template and content
 * @param state {@code HELD} or {@code OUT}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LetterView(
    UUID id,
    String subject,
    String kind,
    String title,
    @Nullable String recipient,
    String recipientName,
    String step,
    String rule,
    String message,
    Instant madeAt,
    String hash,
    Letter.State state,
    String label,
    @Nullable Instant releasedAt,
    @Nullable String releasedBy,
    List<Posting> mails) {

  /**
   * One sending.
   *
   * @param address shown to officers only
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Posting(
      Mail.State state,
      String label,
      Instant madeAt,
      int attempts,
      @Nullable Instant sentAt,
      @Nullable String address,
      @Nullable String askedBy,
      @Nullable String error) {

    static Posting of(Mail mail, boolean officer) {
      return new Posting(
          mail.state(),
          mail.state().label(),
          mail.madeAt(),
          mail.attempts(),
          mail.sentAt(),
          officer ? mail.address() : null,
          officer ? mail.askedBy() : null,
          officer ? mail.error() : null);
    }
  }

  static LetterView of(Letter letter, List<Mail> mails, boolean officer) {
    return new LetterView(
        letter.id(),
        letter.subject(),
        letter.kind(),
        letter.title(),
        letter.recipient(),
        letter.recipientName(),
        letter.step(),
        letter.rule(),
        letter.message(),
        letter.madeAt(),
        letter.hash(),
        letter.state(),
        letter.state().label(),
        letter.releasedAt(),
        officer ? letter.releasedBy() : null,
        mails.stream()
            .filter(mail -> letter.id().equals(mail.enclosure()))
            .map(mail -> Posting.of(mail, officer))
            .toList());
  }

  public boolean held() {
    return state == Letter.State.HELD;
  }
}
