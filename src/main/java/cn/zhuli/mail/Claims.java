package cn.zhuli.mail;

import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hands each mail to one sender at a time. A row that another node holds is passed over, and what a
 * node took and did not settle within its lease, because it died, is handed out again.
 */
@Component
class Claims {

  private static final int LONGEST_ERROR = 2000;

  private final JdbcClient jdbc;
  private final MailSettings settings;
  private final Clock clock;

  Claims(JdbcClient jdbc, MailSettings settings, Clock clock) {
    this.jdbc = jdbc;
    this.settings = settings;
    this.clock = clock;
  }

  /** The mail that has waited longest and is due, now the caller's until its lease ends. */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public Optional<Mail> next() {
    var now = clock.instant();
    var due =
        jdbc.sql(
                """
                select * from mail
                where state in ('WAITING', 'SENDING') and next_attempt <= ?
                order by next_attempt, ordinal fetch first 1 rows only for update skip locked
                """)
            .param(Outbox.at(now))
            .query(Outbox::mail)
            .optional();
    due.ifPresent(
        mail ->
            jdbc.sql(
                    """
                    update mail set state = 'SENDING', attempts = attempts + 1, next_attempt = ?
                    where id = ?
                    """)
                .params(Outbox.at(now.plus(settings.lease())), mail.id())
                .update());
    return due;
  }

  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void sent(Mail mail) {
    jdbc.sql("update mail set state = 'SENT', sent_at = ?, error = null where id = ?")
        .params(Outbox.at(clock.instant()), mail.id())
        .update();
  }

  /** Puts a mail back for later, or gives it up after as many failures as the settings allow. */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  public void failed(Mail mail, @Nullable String error) {
    var failures = mail.attempts() + 1;
    jdbc.sql("update mail set state = ?, next_attempt = ?, error = ? where id = ?")
        .params(
            (failures < settings.attempts() ? Mail.State.WAITING : Mail.State.FAILED).name(),
            Outbox.at(clock.instant().plus(settings.waitAfter(failures))),
            shortened(String.valueOf(error)),
            mail.id())
        .update();
  }

  private static String shortened(String error) {
    return error.length() > LONGEST_ERROR ? error.substring(0, LONGEST_ERROR) : error;
  }
}
