package cn.zhuli.notice;

import cn.zhuli.fact.Facts;
import cn.zhuli.journal.Occasion;
import cn.zhuli.need.Need;
import cn.zhuli.notice.Notice.Kind;
import cn.zhuli.programme.Rounds;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Publishes that needs are called for, and which can be applied to (SA-4). */
@Component
public class NeedNotices {

  private final Publishing publishing;
  private final Rounds rounds;

  NeedNotices(Publishing publishing, Rounds rounds) {
    this.publishing = publishing;
    this.rounds = rounds;
  }

  /**
   * Publishes the call for needs.
   *
   * @param due the last second in which a need is in time
   */
  public Notice call(Occasion occasion, Instant due) {
    return publish(occasion, Kind.NEEDS_CALL, Facts.of("deadline", due.toString()), due);
  }

  /** Publishes the needs, open to applications until the deadline of the round. */
  public Notice needs(Occasion occasion, List<Need> published) {
    var rows = published.stream().map(NeedNotices::row).toList();
    var round = rounds.get(occasion.round());
    return publish(occasion, Kind.NEEDS, Facts.of("needs", rows), round.deadline());
  }

  private static Object row(Need need) {
    return Facts.of("need", need.id())
        .with("unit", need.unitName())
        .with("city", need.city().orElse(null))
        .with("title", need.title())
        .asMap();
  }

  private Notice publish(Occasion occasion, Kind kind, Facts content, Instant ends) {
    var round = rounds.get(occasion.round());
    return publishing.publish(occasion, round, kind, content, List.of(), ends);
  }
}
