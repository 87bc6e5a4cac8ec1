package cn.zhuli.bulletin;

import cn.zhuli.fact.Facts;
import cn.zhuli.notice.Notice;
import cn.zhuli.notice.Notice.Kind;
import java.time.Instant;
import java.util.List;

/**
 * A notice as the public reads it.
 *
 * @param bundle id of the deployment under whose rules its round runs
 * @param authority the association that published it, by name
 * @param frozen the content whose SHA-256 is the hash
 * @param endsAt last instant at which an application, or an objection, is in time
 */
public record Posted(
    String id,
    String round,
    String bundle,
    Kind kind,
    String title,
    String authority,
    Facts content,
    String frozen,
    String hash,
    Instant publishedAt,
    Instant endsAt) {

  /** What stands on a list: an application, with what was said of it. */
  public List<Facts> listed() {
    return content.rows("list");
  }

  public boolean lists(String number) {
    return listed().stream().anyMatch(row -> row.text("number").equals(number));
  }

  /** Whether it asks for applications, or for needs. */
  public boolean calls() {
    return kind == Kind.CALL || kind == Kind.NEEDS_CALL || kind == Kind.NEEDS;
  }

  /** Whether it proposes, and objections can be filed while it lasts. */
  public boolean proposes() {
    return kind == Kind.PROPOSED || kind == Kind.PROMOTED;
  }

  public boolean isResult() {
    return kind == Kind.RESULT;
  }

  public boolean lastsAt(Instant now) {
    return !isResult() && !now.isAfter(endsAt);
  }

  static Posted of(Notice notice, String bundle, String authority, String frozen) {
    return new Posted(
        notice.id(),
        notice.round(),
        bundle,
        notice.kind(),
        notice.title(),
        authority,
        notice.content(),
        frozen,
        notice.hash(),
        notice.publishedAt(),
        notice.endsAt());
  }
}
