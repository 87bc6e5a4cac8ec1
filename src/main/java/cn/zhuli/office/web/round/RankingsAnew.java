package cn.zhuli.office.web.round;

import cn.zhuli.calendar.Time;
import cn.zhuli.fact.Facts;
import cn.zhuli.intake.Standing;
import cn.zhuli.journal.Decision;
import cn.zhuli.journal.Decisions;
import cn.zhuli.programme.Round;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What changed each time a round's list was ranked anew after an objection to a score (G-5). */
@Component
class RankingsAnew {

  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(Time.ZONE);

  private final Decisions decisions;

  RankingsAnew(Decisions decisions) {
    this.decisions = decisions;
  }

  /** One time, with all whose score, rank or standing it changed. */
  record Occurrence(String at, String application, boolean placeKept, List<Row> rows) {}

  /** Before and after. */
  record Row(String number, String applicant, Change score, Change rank, Change standing) {}

  /** A value before and after; a dash for none. */
  record Change(String before, String after) {

    public boolean differs() {
      return !before.equals(after);
    }
  }

  List<Occurrence> of(Round round) {
    return decisions.findBySubjectOrderByAtAscIdAsc(round.id()).stream()
        .filter(decision -> decision.verdict().equals("listRankedAnew"))
        .map(RankingsAnew::occurrence)
        .toList();
  }

  private static Occurrence occurrence(Decision decision) {
    var facts = decision.facts();
    return new Occurrence(
        SECOND.format(decision.at()),
        facts.text("application"),
        facts.isTrue("placeKept"),
        facts.rows("rows").stream().map(RankingsAnew::row).toList());
  }

  private static Row row(Facts row) {
    return new Row(
        row.text("number"),
        row.text("applicant"),
        new Change(said(row, "scoreBefore"), said(row, "score")),
        new Change(said(row, "rankBefore"), said(row, "rank")),
        new Change(standing(row, "standingBefore"), standing(row, "standing")));
  }

  private static String said(Facts row, String name) {
    return Objects.requireNonNullElse(row.get(name), "—").toString();
  }

  private static String standing(Facts row, String name) {
    return Standing.valueOf(row.text(name)).label();
  }
}
