package cn.zhuli.bulletin.web;

import cn.zhuli.bulletin.Posted;
import cn.zhuli.calendar.Time;
import cn.zhuli.fact.Facts;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A notice as a page shows it.
 *
 * @param daysLeft whole days until the last one, which counts as none; -1 once it is over
 */
public record PostedView(
    String id,
    String round,
    String kind,
    String title,
    String authority,
    String publishedAt,
    String endsAt,
    long daysLeft,
    boolean proposes,
    boolean result,
    String hash,
    List<Row> rows,
    List<TrackRow> tracks,
    List<NeedRow> needs,
    @Nullable String places,
    @Nullable String award,
    @Nullable String budget) {

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(Time.ZONE);

  /** An application on a list; what was not published of it is {@code null}. */
  public record Row(
      String number,
      String applicant,
      @Nullable String project,
      @Nullable String track,
      @Nullable String amount,
      @Nullable String rank,
      @Nullable String score) {

    static Row of(Facts row) {
      return new Row(
          row.text("number"),
          row.text("applicant"),
          said(row, "project"),
          said(row, "track"),
          yuan(row.number("amount")),
          said(row, "rank"),
          said(row, "score"));
    }
  }

  /** A kind of project that is called for. */
  public record TrackRow(String label, @Nullable String places, @Nullable String most) {

    static TrackRow of(Facts row) {
      return new TrackRow(row.text("track"), said(row, "places"), yuan(row.number("most")));
    }
  }

  /** A need that can be applied to. */
  public record NeedRow(String id, String unit, String city, String title) {

    static NeedRow of(Facts row) {
      return new NeedRow(row.text("need"), row.text("unit"), row.text("city"), row.text("title"));
    }
  }

  static PostedView of(Posted posted, Instant now) {
    var content = posted.content();
    return new PostedView(
        posted.id(),
        posted.round(),
        posted.kind().name(),
        posted.title(),
        posted.authority(),
        MINUTE.format(posted.publishedAt()),
        MINUTE.format(posted.endsAt()),
        posted.lastsAt(now) ? days(now, posted.endsAt()) : -1,
        posted.proposes(),
        posted.isResult(),
        posted.hash(),
        posted.listed().stream().map(Row::of).toList(),
        content.rows("tracks").stream().map(TrackRow::of).toList(),
        content.rows("needs").stream().map(NeedRow::of).toList(),
        said(content, "places"),
        yuan(content.number("award")),
        yuan(content.number("budget")));
  }

  public boolean lasts() {
    return daysLeft >= 0;
  }

  /** Whether it asks for something, rather than telling what came of it. */
  public boolean calls() {
    return !proposes && !result;
  }

  /** Whether any row has what is asked for, so that the table needs a column for it. */
  private boolean any(Predicate<Row> has) {
    return rows.stream().anyMatch(has);
  }

  public boolean showsProjects() {
    return any(row -> row.project() != null);
  }

  public boolean showsTracks() {
    return any(row -> row.track() != null);
  }

  public boolean showsAmounts() {
    return any(row -> row.amount() != null);
  }

  public boolean showsScores() {
    return any(row -> row.score() != null);
  }

  private static long days(Instant now, Instant end) {
    return ChronoUnit.DAYS.between(
        LocalDate.ofInstant(now, Time.ZONE), LocalDate.ofInstant(end, Time.ZONE));
  }

  private static @Nullable String said(Facts facts, String name) {
    return facts.has(name) ? facts.text(name) : null;
  }

  static @Nullable String yuan(@Nullable BigDecimal amount) {
    return amount == null ? null : new DecimalFormat("#,##0.00").format(amount);
  }
}
