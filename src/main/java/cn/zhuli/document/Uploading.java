package cn.zhuli.document;

import cn.zhuli.rule.Refusal;
import cn.zhuli.rule.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes files in over connections that break: what has arrived stays, the next go continues there,
 * and the last byte makes it a document. Each piece is kept in a transaction of its own, in the
 * database, so that the next go may come to another node.
 */
@Service
public class Uploading {

  private static final Duration KEPT = Duration.ofDays(7);

  private final UploadRows rows;
  private final DocumentRows documentRows;
  private final Documents documents;
  private final DocumentSettings settings;
  private final Limits limits;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Uploading(
      UploadRows rows,
      DocumentRows documentRows,
      Documents documents,
      DocumentSettings settings,
      Limits limits,
      TransactionTemplate transaction,
      Clock clock) {
    this.rows = rows;
    this.documentRows = documentRows;
    this.documents = documents;
    this.settings = settings;
    this.limits = limits;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * Announces a file.
   *
   * @param size in bytes
   * @throws Refused when it is empty, too large, of a kind that is not taken, or too much in sum
   */
  public Upload begin(String owner, String kind, String name, long size) {
    var bare = FileName.of(name);
    refuse(bare, size);
    var upload =
        new Upload(
            UUID.randomUUID(), owner, Documents.word("kind", kind), bare.text(), size, 0, null);
    transaction.executeWithoutResult(
        status -> {
          rows.deleteUntouchedSince(clock.instant().minus(KEPT));
          limits.checkTotalUnattached(
              documentRows.totalUnattached(owner) + rows.announced(owner) + size);
          rows.insert(upload, clock.instant());
        });
    return upload;
  }

  /** An upload of one's own; for everybody else there is none. */
  public Upload find(UUID id, String owner) {
    return rows.find(id, owner).orElseThrow(() -> Refused.notFound("upload", id.toString()));
  }

  /**
   * Takes bytes in from an offset on, as many as come.
   *
   * @return how far it is now; with its document if that was the end
   * @throws Refused when the upload is elsewhere by now, or what arrived may not be kept, in which
   *     case it is gone
   */
  public Upload append(UUID id, String owner, long offset, InputStream content) {
    var upload = find(id, owner);
    if (upload.arrived() != offset) {
      throw elsewhere(upload);
    }
    read(upload, content);
    var now = find(id, owner);
    return now.isWhole() && now.document() == null ? finish(now) : now;
  }

  /** Forgets an upload and what has arrived of it; a document that it became stays. */
  public void discard(UUID id, String owner) {
    rows.delete(find(id, owner).id());
  }

  private void read(Upload upload, InputStream content) {
    var piece = new byte[Chunks.SIZE];
    var at = upload.arrived();
    var count = fill(content, piece, upload.size() - at);
    while (count > 0) {
      keep(upload, at, Arrays.copyOf(piece, count));
      at += count;
      count = fill(content, piece, upload.size() - at);
    }
  }

  /** As much as comes, up to a piece; a connection that breaks off is an end like any other. */
  private static int fill(InputStream content, byte[] piece, long left) {
    var most = (int) Math.min(piece.length, left);
    var count = 0;
    try {
      while (count < most) {
        var more = content.read(piece, count, most - count);
        if (more < 0) {
          return count;
        }
        count += more;
      }
    } catch (IOException lost) {
      return count;
    }
    return count;
  }

  private void keep(Upload upload, long at, byte[] piece) {
    transaction.executeWithoutResult(
        status -> {
          if (!rows.advance(upload.id(), at, piece, clock.instant())) {
            throw elsewhere(upload);
          }
        });
  }

  private Upload finish(Upload upload) {
    try {
      transaction.executeWithoutResult(status -> store(upload));
    } catch (Refused refused) {
      rows.delete(upload.id());
      throw refused;
    }
    return find(upload.id(), upload.owner());
  }

  private void store(Upload upload) {
    if (rows.lockUnfinished(upload.id())) {
      var content = new PieceStream(rows, upload);
      var document = documents.store(upload.owner(), upload.kind(), upload.name(), content);
      rows.became(upload.id(), document.id());
    }
  }

  private void refuse(FileName name, long size) {
    if (size == 0) {
      throw invalid("文件为空，请选择有内容的文件", "The file is empty; choose another");
    }
    limits.checkSize(size);
    if (!settings.extensions().contains(name.extension())) {
      var taken = String.join(" ", settings.extensions());
      throw new Refused(
          Refused.Kind.UNSUPPORTED_TYPE,
          Refusal.ofField("file", "不接收这种文件，可上传：" + taken, "Not taken; upload one of " + taken));
    }
  }

  private static Refused invalid(String zh, String en) {
    return new Refused(Refused.Kind.INVALID, Refusal.ofField("file", zh, en));
  }

  private static Refused elsewhere(Upload upload) {
    return new Refused(
        Refused.Kind.CONFLICT,
        Refusal.ofField(
            "offset",
            "“" + upload.name() + "”已上传到别处，请查询后从断开处继续",
            "'" + upload.name() + "' stands elsewhere by now; ask where, then go on from there"));
  }
}
