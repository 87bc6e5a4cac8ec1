package cn.zhuli.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is known of the files, row by row. The conditions in here are what makes them immutable. */
@Repository
class DocumentRows {

  private static final String SELECT =
      "select id, name, kind, type, size, sha256, owner, uploaded_at, subject from document ";

  private final JdbcClient jdbc;

  DocumentRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(Document document) {
    jdbc.sql(
            "insert into document (id, name, kind, type, size, sha256, owner, uploaded_at)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            document.id(),
            document.name(),
            document.kind(),
            document.type(),
            document.size(),
            document.sha256(),
            document.owner(),
            document.uploadedAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  void measured(UUID id, long size, String sha256) {
    jdbc.sql("update document set size = ?, sha256 = ? where id = ?")
        .params(size, sha256, id)
        .update();
  }

  Optional<Document> find(UUID id) {
    return jdbc.sql(SELECT + "where id = ?").param(id).query((row, n) -> document(row)).optional();
  }

  List<Document> ofSubject(String subject) {
    return list("where subject = ? order by uploaded_at, id", subject);
  }

  List<Document> ofOwner(String owner, int skip, int most) {
    return list(
        "where owner = ? order by uploaded_at desc, id offset ? rows fetch next ? rows only",
        owner,
        skip,
        most);
  }

  List<Document> atHand(String owner, @Nullable String subject, int most) {
    return list(
        "where owner = ? and (subject is null or subject = ?)"
            + " order by uploaded_at desc, id fetch next ? rows only",
        owner,
        subject,
        most);
  }

  private List<Document> list(String which, @Nullable Object... params) {
    return jdbc.sql(SELECT + which).params(params).query((row, n) -> document(row)).list();
  }

  /** False if there is no such document of the owner, or if it belongs to another subject. */
  boolean attach(UUID id, String subject, String owner, Instant at) {
    return jdbc.sql(
                "update document set subject = ?, attached_at = coalesce(attached_at, ?)"
                    + " where id = ? and owner = ? and (subject is null or subject = ?)")
            .params(subject, at.atOffset(ZoneOffset.UTC), id, owner, subject)
            .update()
        > 0;
  }

  void handOver(UUID id, String to) {
    jdbc.sql("update document set owner = ? where id = ? and subject is null")
        .params(to, id)
        .update();
  }

  boolean deleteUnattached(UUID id, String owner) {
    return jdbc.sql("delete from document where id = ? and owner = ? and subject is null")
            .params(id, owner)
            .update()
        > 0;
  }

  long totalOfSubject(String subject) {
    return jdbc.sql("select coalesce(sum(size), 0) from document where subject = ?")
        .param(subject)
        .query(Long.class)
        .single();
  }

  long totalUnattached(String owner) {
    return jdbc.sql(
            "select coalesce(sum(size), 0) from document where owner = ? and subject is null")
        .param(owner)
        .query(Long.class)
        .single();
  }

  private static Document document(ResultSet row) throws SQLException {
    return new Document(
        row.getObject("id", UUID.class),
        row.getString("name"),
        row.getString("kind"),
        row.getString("type"),
        row.getLong("size"),
        row.getString("sha256"),
        row.getString("owner"),
        row.getObject("uploaded_at", OffsetDateTime.class).toInstant(),
        row.getString("subject"));
  }
}
