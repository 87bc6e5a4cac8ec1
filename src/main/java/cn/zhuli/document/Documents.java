package cn.zhuli.document;

import cn.zhuli.rule.Refusal;
import cn.zhuli.rule.Refused;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * All files of the system. What is stored is what is read back, byte for byte; once attached to an
 * application a file can be neither deleted nor replaced. Nobody is asked for permission here
 * except where a method says so.
 */
@Service
@Transactional
public class Documents {

  private static final int LONGEST_WORD = 100;

  /** More loose files than that nobody picks from a list. */
  private static final int MOST_AT_HAND = 500;

  private final DocumentRows rows;
  private final Chunks chunks;
  private final FileTypes types;
  private final Limits limits;
  private final DocumentAccess access;
  private final Clock clock;

  Documents(
      DocumentRows rows,
      Chunks chunks,
      FileTypes types,
      Limits limits,
      DocumentAccess access,
      Clock clock) {
    this.rows = rows;
    this.chunks = chunks;
    this.types = types;
    this.limits = limits;
    this.access = access;
    this.clock = clock;
  }

  /**
   * Stores a file, or refuses it and leaves nothing: an empty one, one that is too large, of a type
   * that is not allowed, or that is not what its name says. The caller closes the stream.
   *
   * @param kind what it is for, such as {@code application-material} or {@code receipt}
   * @param name as the user's machine calls it; folders are cut off
   * @throws UncheckedIOException if the stream breaks off
   */
  public Document store(String owner, String kind, @Nullable String name, InputStream content) {
    try {
      return store(owner, word("kind", kind), FileName.of(name), content);
    } catch (IOException interrupted) {
      throw new UncheckedIOException(interrupted);
    }
  }

  private Document store(String owner, String kind, FileName name, InputStream content)
      throws IOException {
    var head = content.readNBytes(FileTypes.HEAD);
    if (head.length == 0) {
      throw invalid("file", "文件为空，请选择有内容的文件", "The file is empty; choose another");
    }
    var type = types.check(name, head);
    var uploadedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var id = UUID.randomUUID();
    rows.insert(new Document(id, name.text(), kind, type, 0, "", owner, uploadedAt, null));
    var whole = new SequenceInputStream(new ByteArrayInputStream(head), content);
    var measured = new MeasuredStream(whole, limits);
    chunks.write(id, measured);
    rows.measured(id, measured.size(), measured.sha256());
    limits.checkTotalUnattached(rows.totalUnattached(owner));
    var stored = rows.find(id).orElseThrow();
    if (OfficeArchive.claimedBy(type).isPresent()) {
      Inflation.check(stored, new StoredStream(chunks, stored));
    }
    return stored;
  }

  @Transactional(readOnly = true)
  public Optional<Document> find(UUID id) {
    return rows.find(id);
  }

  /** The document if the user may read it; otherwise there is none, as far as the user can tell. */
  @Transactional(readOnly = true)
  public Document readable(UUID id, String user) {
    return rows.find(id)
        .filter(document -> access.mayRead(user, document))
        .orElseThrow(() -> missing(id));
  }

  /** What is attached to an application, in the order of uploading. */
  @Transactional(readOnly = true)
  public List<Document> ofSubject(String subject) {
    return rows.ofSubject(subject);
  }

  /** A user's own files, newest first. */
  @Transactional(readOnly = true)
  public List<Document> ofOwner(String owner, int skip, int most) {
    return rows.ofOwner(owner, skip, most);
  }

  /**
   * A user's own files that can be handed in, newest first: those attached to nothing, and those
   * that were handed in with this very application before, if there is one.
   */
  @Transactional(readOnly = true)
  public List<Document> atHand(String owner, @Nullable String subject) {
    return rows.atHand(owner, subject, MOST_AT_HAND);
  }

  /**
   * Makes files of the owner part of an application: all of them or none. Doing it again changes
   * nothing; a file that belongs to another application is refused.
   */
  public void attach(Collection<UUID> ids, String subject, String owner) {
    var number = word("subject", subject);
    for (var id : new TreeSet<>(ids)) {
      if (!rows.attach(id, number, owner, clock.instant())) {
        throw notAttachable(id, owner);
      }
    }
    limits.checkTotalOfSubject(rows.totalOfSubject(number));
  }

  /** Makes files that are attached to nothing somebody else's: a colleague's, who hands them in. */
  public void handOver(Collection<UUID> ids, String to) {
    new TreeSet<>(ids).forEach(id -> rows.handOver(id, to));
  }

  /** Deletes a file that is attached to nothing; only its owner can. */
  public void delete(UUID id, String user) {
    if (!rows.deleteUnattached(id, user)) {
      throw notDeletable(readable(id, user));
    }
  }

  /**
   * The content. It is read through once before the first byte is handed out, so that damage shows
   * here and not half-way through an answer.
   *
   * @throws DamagedDocument if it is not what was stored
   */
  @Transactional(readOnly = true)
  public InputStream open(UUID id) {
    var document = rows.find(id).orElseThrow(() -> missing(id));
    try (var content = new StoredStream(chunks, document)) {
      content.transferTo(OutputStream.nullOutputStream());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return new StoredStream(chunks, document);
  }

  private Refused notAttachable(UUID id, String owner) {
    var document = rows.find(id).filter(found -> found.owner().equals(owner));
    return document.map(Documents::belongsElsewhere).orElseGet(() -> missing(id));
  }

  private static Refused belongsElsewhere(Document document) {
    return conflict(
        "“" + document.name() + "”已用于申请 " + document.subject() + "，请重新上传一份",
        "'" + document.name() + "' belongs to " + document.subject() + "; upload it once more");
  }

  private static Refused notDeletable(Document document) {
    if (document.attached()) {
      return conflict(
          "“" + document.name() + "”已随申请 " + document.subject() + " 提交，不能删除；需要更正请补交材料",
          "'" + document.name() + "' was submitted and can't be deleted; hand in a supplement");
    }
    return new Refused(
        Refused.Kind.FORBIDDEN,
        Refusal.ofField("document", "只有上传人可以删除该文件", "Only who uploaded the file can delete it"));
  }

  static String word(String field, String text) {
    var word = text.strip();
    var unprintable = word.codePoints().anyMatch(Documents::unprintable);
    if (word.isEmpty() || word.length() > LONGEST_WORD || unprintable) {
      throw invalid(
          field,
          "请填写，一行，不超过 " + LONGEST_WORD + " 个字",
          "Must be one line of at most " + LONGEST_WORD + " characters, not empty");
    }
    return word;
  }

  private static boolean unprintable(int letter) {
    return Character.isISOControl(letter) || Character.getType(letter) == Character.SURROGATE;
  }

  private static Refused missing(UUID id) {
    return Refused.notFound("document", id.toString());
  }

  private static Refused invalid(String field, String zh, String en) {
    return new Refused(Refused.Kind.INVALID, Refusal.ofField(field, zh, en));
  }

  private static Refused conflict(String zh, String en) {
    return new Refused(Refused.Kind.CONFLICT, Refusal.ofField("document", zh, en));
  }
}
