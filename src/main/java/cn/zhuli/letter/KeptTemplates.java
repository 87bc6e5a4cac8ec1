package cn.zhuli.letter;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Templates that letters were written by, by the SHA-256 of their content. They are kept apart from
 * the transaction of the first letter, since two nodes may come upon the same one at once.
 */
@Component
class KeptTemplates {

  private final JdbcClient jdbc;
  private final TransactionTemplate apart;

  KeptTemplates(JdbcClient jdbc, PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.apart = new TransactionTemplate(transactions);
    apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /** Keeps a template and returns its hash. */
  String keep(String name, byte[] content) {
    var hash = hash(content);
    try {
      apart.executeWithoutResult(done -> insert(hash, name, content));
    } catch (DuplicateKeyException keptByAnother) {
      return hash;
    }
    return hash;
  }

  private void insert(String hash, String name, byte[] content) {
    if (has(hash)) {
      return;
    }
    jdbc.sql("insert into letter_template (hash, name, content) values (?, ?, ?)")
        .params(hash, name, content)
        .update();
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
