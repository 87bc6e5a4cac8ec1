package cn.zhuli.letter;

import cn.zhuli.mail.MailSettings;
import cn.zhuli.mail.Outbox;
import org.springframework.stereotype.Component;

/** Puts letters into the outbox. */
@Component
class Delivery {

  private static final String FOOTER =
      """


      函件见附件，也可登录系统查看和下载：%s/applications/%s
      本邮件由系统自动发出，请勿直接回复。
      """;

  private final Outbox outbox;
  private final Addresses addresses;
  private final MailSettings settings;

  Delivery(Outbox outbox, Addresses addresses, MailSettings settings) {
    this.outbox = outbox;
    this.addresses = addresses;
    this.settings = settings;
  }

  /**
   * Sends a letter to its recipient, where mails are sent and an address is known.
   *
   * @param occasion which sending of the letter this is
   * @return whether it is on its way now and was not before
   */
  boolean post(Letter letter, String occasion, String by) {
    var address = addresses.of(letter);
    return outbox.isOpen()
        && address.isPresent()
        && outbox.put(
            new Outbox.Draft(
                "letter:" + letter.id() + ":" + occasion,
                String.valueOf(letter.recipient()),
                address.get(),
                "〔" + letter.subject() + "〕" + letter.title(),
                letter.message() + FOOTER.formatted(settings.portal(), letter.subject()),
                letter.id(),
                by));
  }
}
