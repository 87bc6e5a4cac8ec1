package cn.zhuli.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Uploads and their pieces. A piece goes in only where the last one ended, whoever sends it. */
@Repository
class UploadRows {

  private final JdbcClient jdbc;

  UploadRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(Upload upload, Instant at) {
    jdbc.sql(
            "insert into upload (id, owner, kind, name, size, arrived, touched_at)"
                + " values (?, ?, ?, ?, ?, 0, ?)")
        .params(
            upload.id(),
            upload.owner(),
            upload.kind(),
            upload.name(),
            upload.size(),
            at.atOffset(ZoneOffset.UTC))
        .update();
  }

  Optional<Upload> find(UUID id, String owner) {
    return jdbc.sql(
            "select id, owner, kind, name, size, arrived, document_id from upload"
                + " where id = ? and owner = ?")
        .params(id, owner)
        .query((row, n) -> upload(row))
        .optional();
  }

  /** Takes the next bytes; false if others have come to this place already. */
  boolean advance(UUID id, long from, byte[] piece, Instant at) {
    var taken =
        jdbc.sql(
                "update upload set arrived = ?, touched_at = ?"
                    + " where id = ? and arrived = ? and size >= ?")
            .params(from + piece.length, at.atOffset(ZoneOffset.UTC), id, from, from + piece.length)
            .update();
    if (taken > 0) {
      jdbc.sql("insert into upload_piece (upload_id, start_at, content) values (?, ?, ?)")
          .params(id, from, piece)
          .update();
    }
    return taken > 0;
  }

  Optional<byte[]> piece(UUID id, long from) {
    return jdbc.sql("select content from upload_piece where upload_id = ? and start_at = ?")
        .params(id, from)
        .query(byte[].class)
        .optional();
  }

  /** Only one of several who see the last byte come in makes the document. */
  boolean lockUnfinished(UUID id) {
    return jdbc.sql("select id from upload where id = ? and document_id is null for update")
        .param(id)
        .query(UUID.class)
        .optional()
        .isPresent();
  }

  void became(UUID id, UUID document) {
    jdbc.sql("update upload set document_id = ? where id = ?").params(document, id).update();
    jdbc.sql("delete from upload_piece where upload_id = ?").param(id).update();
  }

  void delete(UUID id) {
    jdbc.sql("delete from upload where id = ?").param(id).update();
  }

  void deleteUntouchedSince(Instant moment) {
    jdbc.sql("delete from upload where touched_at < ?")
        .param(moment.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Bytes that a person has announced and that are no documents yet. */
  long announced(String owner) {
    return jdbc.sql(
            "select coalesce(sum(size), 0) from upload where owner = ? and document_id is null")
        .param(owner)
        .query(Long.class)
        .single();
  }

  private static Upload upload(ResultSet row) throws SQLException {
    return new Upload(
        row.getObject("id", UUID.class),
        row.getString("owner"),
        row.getString("kind"),
        row.getString("name"),
        row.getLong("size"),
        row.getLong("arrived"),
        row.getObject("document_id", UUID.class));
  }
}
