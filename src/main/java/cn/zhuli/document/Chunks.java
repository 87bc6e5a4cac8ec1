package cn.zhuli.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The content of files, in pieces small enough to hold in memory one at a time. */
@Repository
class Chunks {

  /**
   * The size of every piece but the last, in bytes. Not larger: storing 50 MB in pieces of 512 KiB,
   * H2 ran out of 192 MB of heap; in pieces of 128 KiB, 48 MB were enough.
   */
  static final int SIZE = 128 * 1024;

  private final JdbcClient jdbc;

  Chunks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void write(UUID document, InputStream content) throws IOException {
    var number = 0;
    for (var chunk = content.readNBytes(SIZE); chunk.length > 0; chunk = content.readNBytes(SIZE)) {
      jdbc.sql("insert into document_chunk (document_id, number, content) values (?, ?, ?)")
          .params(document, number++, chunk)
          .update();
    }
  }

  Optional<byte[]> read(UUID document, int number) {
    return jdbc.sql("select content from document_chunk where document_id = ? and number = ?")
        .params(document, number)
        .query(byte[].class)
        .optional();
  }
}
