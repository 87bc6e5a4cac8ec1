package cn.zhuli.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All mails, those on their way and those that have gone. */
@Component
public class Outbox {

  private static final String INSERT =
      """
      insert into mail (id, once_key, recipient, address, title, message, enclosure,
        asked_by, made_at, state, attempts, next_attempt)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'WAITING', 0, ?)
      """;

  private final JdbcClient jdbc;
  private final MailSettings settings;
  private final Clock clock;

  Outbox(JdbcClient jdbc, MailSettings settings, Clock clock) {
    this.jdbc = jdbc;
    this.settings = settings;
    this.clock = clock;
  }

  /** Whether mails go out at all. */
  public boolean isOpen() {
    return settings.enabled();
  }

  /**
   * A mail to be sent.
   *
   * @param once what there may be only one mail for
   * @param enclosure id of a letter, if one goes with it
   */
  public record Draft(
      String once,
      String recipient,
      String address,
      String title,
      String message,
      @Nullable UUID enclosure,
      String askedBy) {}

  /**
   * Puts a mail in, in the transaction of what it tells.
   *
   * @return whether it was put in; not if there is one for the same thing already
   * @throws org.springframework.dao.DuplicateKeyException if another node does so at this moment
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean put(Draft draft) {
    if (has(draft.once())) {
      return false;
    }
    var now = at(clock.instant());
    jdbc.sql(INSERT)
        .params(
            Arrays.asList(
                UUID.randomUUID(),
                draft.once(),
                draft.recipient(),
                draft.address(),
                oneLine(draft.title()),
                draft.message(),
                draft.enclosure(),
                draft.askedBy(),
                now,
                now))
        .update();
    return true;
  }

  private boolean has(String once) {
    return jdbc.sql("select count(*) from mail where once_key = ?")
            .param(once)
            .query(Integer.class)
            .single()
        > 0;
  }

  /** The mails that went, or are to go, with letters; the oldest first. */
  @Transactional(readOnly = true)
  public List<Mail> with(Collection<UUID> enclosures) {
    return enclosures.isEmpty()
        ? List.of()
        : jdbc.sql("select * from mail where enclosure in (:ids) order by ordinal")
            .param("ids", enclosures)
            .query(Outbox::mail)
            .list();
  }

  static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  static Mail mail(ResultSet row, int n) throws SQLException {
    return new Mail(
        row.getObject("id", UUID.class),
        row.getString("recipient"),
        row.getString("address"),
        row.getString("title"),
        row.getString("message"),
        row.getObject("enclosure", UUID.class),
        row.getString("asked_by"),
        row.getObject("made_at", OffsetDateTime.class).toInstant(),
        Mail.State.valueOf(row.getString("state")),
        row.getInt("attempts"),
        row.getObject("next_attempt", OffsetDateTime.class).toInstant(),
        instant(row.getObject("sent_at", OffsetDateTime.class)),
        row.getString("error"));
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
    return at == null ? null : at.toInstant();
  }

  /** A line break in a title would begin another header of the mail. */
  private static String oneLine(String text) {
    var line = text.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}]+", " ").strip();
    return line.length() > 255 ? line.substring(0, 255) : line;
  }
}
