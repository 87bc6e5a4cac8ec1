package cn.zhuli.notice;

import cn.zhuli.fact.Facts;
import cn.zhuli.journal.Occasion;
import cn.zhuli.need.CallingForNeeds;
import cn.zhuli.need.Need;
import cn.zhuli.notice.Notice.Kind;
import cn.zhuli.programme.Rounds;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Publishes that needs are called for, and which can be applied to (SA-4). */
@Component
public class NeedNotices {

  private final CallingForNeeds calling;
  private final Publishing publishing;
  private final Rounds rounds;

  NeedNotices(CallingForNeeds calling, Publishing publishing, Rounds rounds) {
    this.calling = calling;
    this.publishing = publishing;
    this.rounds = rounds;
  }

  /**
   * Opens the call for needs.
   *
   * @param period how long needs are taken
   * @return the last second in which a need is in time
   */
  public Instant call(Occasion occasion, String period) {
    var due = calling.open(occasion, period);
    publish(occasion, Kind.NEEDS_CALL, Facts.of("deadline", due.toString()), due);
    return due;
  }

  /** Publishes the needs that were found fit, open to applications until the round's deadline. */
  public void needs(Occasion occasion) {
    var rows = calling.publish(occasion).stream().map(NeedNotices::row).toList();
    var round = rounds.get(occasion.round());
    publish(occasion, Kind.NEEDS, Facts.of("needs", rows), round.deadline());
  }

  private static Object row(Need need) {
    return Facts.of("need", need.id())
        .with("unit", need.unitName())
        .with("city", need.city().orElse(null))
        .with("title", need.title())
        .asMap();
  }

  private void publish(Occasion occasion, Kind kind, Facts content, Instant ends) {
    var round = rounds.get(occasion.round());
    publishing.publish(occasion, round, kind, content, List.of(), ends);
  }
}
