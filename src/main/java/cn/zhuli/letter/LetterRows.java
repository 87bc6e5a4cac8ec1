package cn.zhuli.letter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where letters are kept. */
@Component
class LetterRows {

  private final JdbcClient jdbc;

  LetterRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(Letter letter) {
    jdbc.sql(
            """
            insert into letter (id, subject, round_id, kind, title, recipient, recipient_name,
              step, rule, message, content, template, hash, made_at, state)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            Arrays.asList(
                letter.id(),
                letter.subject(),
                letter.round(),
                letter.kind(),
                letter.title(),
                letter.recipient(),
                letter.recipientName(),
                letter.step(),
                letter.rule(),
                letter.message(),
                letter.content(),
                letter.template(),
                letter.hash(),
                letter.madeAt().atOffset(ZoneOffset.UTC),
                letter.state().name()))
        .update();
  }

  boolean has(String subject, String kind, @Nullable String recipient) {
    return jdbc.sql(
                "select count(*) from letter where subject = ? and kind = ?"
                    + " and coalesce(recipient, '') = ?")
            .params(subject, kind, recipient == null ? "" : recipient)
            .query(Integer.class)
            .single()
        > 0;
  }

  Optional<Letter> find(UUID id) {
    return jdbc.sql("select * from letter where id = ?")
        .param(id)
        .query(LetterRows::letter)
        .optional();
  }

  List<Letter> about(String subject) {
    return jdbc.sql("select * from letter where subject = ? order by ordinal")
        .param(subject)
        .query(LetterRows::letter)
        .list();
  }

  List<Letter> ofRound(String round) {
    return jdbc.sql("select * from letter where round_id = ? order by ordinal")
        .param(round)
        .query(LetterRows::letter)
        .list();
  }

  int count(String round, Letters.Choice choice) {
    return jdbc.sql("select count(*) from letter where round_id = ?" + restriction(choice))
        .param(round)
        .query(Integer.class)
        .single();
  }

  /** The newest first. */
  List<Letter> ofRound(String round, Letters.Choice choice, int offset, int limit) {
    return jdbc.sql(
            "select * from letter where round_id = ?"
                + restriction(choice)
                + " order by ordinal desc offset ? rows fetch next ? rows only")
        .params(round, offset, limit)
        .query(LetterRows::letter)
        .list();
  }

  private static String restriction(Letters.Choice choice) {
    return switch (choice) {
      case ALL -> "";
      case HELD -> " and state = 'HELD'";
      case FAILED ->
          """
           and exists (select 1 from mail failed
             where failed.enclosure = letter.id and failed.state = 'FAILED'
             and not exists (select 1 from mail later
               where later.enclosure = letter.id and later.ordinal > failed.ordinal))
          """;
    };
  }

  /** Whether it was held until now. */
  boolean release(UUID id, Instant at, String by) {
    return jdbc.sql(
                "update letter set state = 'OUT', released_at = ?, released_by = ?"
                    + " where id = ? and state = 'HELD'")
            .params(at.atOffset(ZoneOffset.UTC), by, id)
            .update()
        == 1;
  }

  private static Letter letter(ResultSet row, int n) throws SQLException {
    var released = row.getObject("released_at", OffsetDateTime.class);
    return new Letter(
        row.getObject("id", UUID.class),
        row.getString("subject"),
        row.getString("round_id"),
        row.getString("kind"),
        row.getString("title"),
        row.getString("recipient"),
        row.getString("recipient_name"),
        row.getString("step"),
        row.getString("rule"),
        row.getString("message"),
        row.getString("content"),
        row.getString("template"),
        row.getString("hash"),
        row.getObject("made_at", OffsetDateTime.class).toInstant(),
        Letter.State.valueOf(row.getString("state")),
        released == null ? null : released.toInstant(),
        row.getString("released_by"));
  }
}
