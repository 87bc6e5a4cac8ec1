package cn.zhuli.mail;

import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/**
 * Sends what is due. A mail is marked as sent after the mail server has taken it; should this node
 * die between the two it goes out once more, with the same Message-ID, by which mailboxes tell that
 * it is the same. More than that SMTP does not allow.
 */
@Component
public class Sending {

  private static final Logger LOG = LoggerFactory.getLogger(Sending.class);

  private final Claims claims;
  private final Enclosures enclosures;
  private final MailSettings settings;
  private final ObjectProvider<JavaMailSender> server;

  Sending(
      Claims claims,
      Enclosures enclosures,
      MailSettings settings,
      ObjectProvider<JavaMailSender> server) {
    this.claims = claims;
    this.enclosures = enclosures;
    this.settings = settings;
    this.server = server;
    if (settings.enabled() && server.getIfAvailable() == null) {
      throw new IllegalStateException(
          "zhuli.mail.enabled is true but no mail server is named: set spring.mail.host");
    }
  }

  /**
   * Sends everything that is due now; a mail that fails waits for its next attempt.
   *
   * @return how many went out
   */
  public int sendDue() {
    var sent = 0;
    for (var mail = claims.next(); mail.isPresent(); mail = claims.next()) {
      sent += send(mail.get()) ? 1 : 0;
    }
    return sent;
  }

  private boolean send(Mail mail) {
    try {
      deliver(mail);
    } catch (MessagingException | RuntimeException failure) {
      LOG.warn("Mail {} did not go out: {}", mail.id(), failure.getMessage());
      claims.failed(mail, failure.getMessage());
      return false;
    }
    claims.sent(mail);
    return true;
  }

  private void deliver(Mail mail) throws MessagingException {
    var sender = server.getObject();
    var message = sender.createMimeMessage();
    var parts =
        new MimeMessageHelper(message, mail.enclosure() != null, StandardCharsets.UTF_8.name());
    parts.setFrom(settings.from());
    parts.setTo(mail.address());
    parts.setSubject(mail.title());
    parts.setText(mail.message());
    if (mail.enclosure() != null) {
      var paper = enclosures.get(mail.enclosure());
      parts.addAttachment(paper.name(), new ByteArrayResource(paper.content()), paper.type());
    }
    message.setHeader("Message-ID", "<" + mail.id() + "@" + domain() + ">");
    message.setHeader("Auto-Submitted", "auto-generated");
    sender.send(message);
  }

  private String domain() {
    return settings.from().substring(settings.from().indexOf('@') + 1).replaceAll("[>\\s]", "");
  }
}
