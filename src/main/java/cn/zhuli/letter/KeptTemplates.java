package cn.zhuli.letter;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Templates that letters are written by, by the SHA-256 of their content. They are kept in the
 * transaction that there is, on its connection; should another node keep the same one at once, only
 * the second insert is undone.
 */
@Component
class KeptTemplates {

  private static final String INSERT =
      "insert into letter_template (hash, name, content) values (?, ?, ?)";

  /** What SQL calls a row whose key is there already. */
  private static final String KEPT_BY_ANOTHER = "23505";

  private final JdbcTemplate template;
  private final JdbcClient jdbc;

  KeptTemplates(JdbcTemplate template, JdbcClient jdbc) {
    this.template = template;
    this.jdbc = jdbc;
  }

  /** Keeps a template, unless it is kept already, and returns its hash. */
  String keep(String name, byte[] content) {
    var hash = hash(content);
    if (!has(hash)) {
      template.execute(
          (ConnectionCallback<@Nullable Void>)
              connection -> insert(connection, hash, name, content));
    }
    return hash;
  }

  private static @Nullable Void insert(
      Connection connection, String hash, String name, byte[] content) throws SQLException {
    var before = connection.getAutoCommit() ? null : connection.setSavepoint();
    try (var row = connection.prepareStatement(INSERT)) {
      row.setString(1, hash);
      row.setString(2, name);
      row.setBytes(3, content);
      row.executeUpdate();
    } catch (SQLException refused) {
      if (before != null) {
        connection.rollback(before);
      }
      if (!KEPT_BY_ANOTHER.equals(refused.getSQLState())) {
        throw refused;
      }
    }
    return null;
  }

  private boolean has(String hash) {
    return jdbc.sql("select count(*) from letter_template where hash = ?")
            .param(hash)
            .query(Integer.class)
            .single()
        > 0;
  }

  byte[] get(String hash) {
    return jdbc.sql("select content from letter_template where hash = ?")
        .param(hash)
        .query((row, n) -> row.getBytes(1))
        .single();
  }

  static String hash(String text) {
    return hash(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java platform has SHA-256", impossible);
    }
  }
}
