package cn.zhuli.letter;

import cn.zhuli.fact.Facts;
import cn.zhuli.journal.AuditTrail;
import cn.zhuli.mail.Mail;
import cn.zhuli.mail.Outbox;
import cn.zhuli.rule.Refusal;
import cn.zhuli.rule.Refused;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All letters: what they say, whether they went, and having them go (G-9). */
@Component
public class Letters {

  private final LetterRows rows;
  private final LetterPaper papers;
  private final Outbox outbox;
  private final Delivery delivery;
  private final Addresses addresses;
  private final AuditTrail audit;
  private final Clock clock;

  Letters(
      LetterRows rows,
      LetterPaper papers,
      Outbox outbox,
      Delivery delivery,
      Addresses addresses,
      AuditTrail audit,
      Clock clock) {
    this.rows = rows;
    this.papers = papers;
    this.outbox = outbox;
    this.delivery = delivery;
    this.addresses = addresses;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public Letter require(UUID id) {
    return rows.find(id).orElseThrow(() -> Refused.notFound("letter", id.toString()));
  }

  /** The letters of an application or a round, the oldest first. */
  @Transactional(readOnly = true)
  public List<Letter> about(String subject) {
    return rows.about(subject);
  }

  /** The letters of a round and of all its applications, the oldest first. */
  @Transactional(readOnly = true)
  public List<Letter> ofRound(String round) {
    return rows.ofRound(round);
  }

  /** Which letters of a round. */
  public enum Choice {
    ALL,
    HELD,
    /** Those whose last mail did not arrive. */
    FAILED
  }

  @Transactional(readOnly = true)
  public int count(String round, Choice choice) {
    return rows.count(round, choice);
  }

  /** A part of the letters of a round and of its applications, the newest first. */
  @Transactional(readOnly = true)
  public List<Letter> ofRound(String round, Choice choice, int offset, int limit) {
    return rows.ofRound(round, choice, offset, limit);
  }

  /** The mails with which letters went out. */
  public List<Mail> mails(List<Letter> letters) {
    return outbox.with(letters.stream().map(Letter::id).toList());
  }

  /**
   * The letter as a Word document.
   *
   * @throws cn.zhuli.paper.UnreadableTemplate if its template can't be filled in
   */
  @Transactional(readOnly = true)
  public byte[] docx(Letter letter) {
    return papers.docx(letter);
  }

  /**
   * Lets a letter go that was held for somebody to look at.
   *
   * @throws Refused if it has gone already
   */
  @Transactional
  public void release(UUID id, String by) {
    var letter = require(id);
    if (!rows.release(id, clock.instant(), by)) {
      throw Refused.conflict("G-9", "该函件已经发出，无需再审发", "This letter has gone out already");
    }
    audit.record(letter.subject(), by, "releaseLetter", "审发函件", Facts.of("letter", letter.title()));
    delivery.post(letter, "first", by);
  }

  /**
   * Sends a letter once more.
   *
   * @throws Refused if it is held or on its way, goes to nobody, no address is known, or no mails
   *     are sent
   */
  @Transactional
  public void sendAgain(UUID id, String by) {
    var letter = require(id);
    var address = addresses.of(letter);
    refuseUnlessOut(letter);
    if (!outbox.isOpen()) {
      throw refused(
          "本系统未启用邮件发送；申报单位可在系统中查看和下载该函件", "Mails are not sent; the letter is shown in the portal");
    }
    if (address.isEmpty()) {
      throw refused(
          "没有该单位的联系邮箱，请在登记册中补充后再发", "No mail address is known; add one to the register first");
    }
    var sent = outbox.with(List.of(id));
    if (sent.stream().anyMatch(Letters::isUnderWay)
        || !delivery.post(letter, "again-" + sent.size(), by)) {
      throw refused("该函件正在发送，请稍后查看结果", "This letter is on its way; look again later");
    }
    audit.record(
        letter.subject(),
        by,
        "sendLetterAgain",
        "再次发送函件",
        Facts.of("letter", letter.title()).with("address", address.get()));
  }

  private static void refuseUnlessOut(Letter letter) {
    if (letter.isHeld()) {
      throw refused("该函件尚未审发，请先审发", "This letter has not been released yet");
    }
    if (letter.recipient() == null) {
      throw refused("该文书归档保存，没有收件单位", "This paper is kept in the file and goes to nobody");
    }
  }

  private static boolean isUnderWay(Mail mail) {
    return mail.state() == Mail.State.WAITING || mail.state() == Mail.State.SENDING;
  }

  private static Refused refused(String zh, String en) {
    return new Refused(Refused.Kind.CONFLICT, Refusal.ofField("letter", zh, en));
  }
}
